package io.troth.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Where facts are carried, if anywhere. */
@ConfigMapping(prefix = "troth.events.kafka")
interface KafkaSettings {

  /** Host and port pairs, parted by commas. Absent: nothing is carried. */
  Optional<String> bootstrapServers();

  /** The topic of all tenants. It must exist, or the brokers make it. */
  @WithDefault("troth.facts")
  String topic();

  /**
   * Whatever else the client of Kafka is to be told, above all how to sign in: {@code
   * troth.events.kafka.client."security.protocol"=SASL_SSL}. What delivery rests on cannot be set.
   */
  Map<String, String> client();
}
