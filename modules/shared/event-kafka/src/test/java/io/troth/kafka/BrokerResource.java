package io.troth.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One broker for the tests of this JVM. */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

  private static @Nullable Broker running;

  static Broker broker() {
    return Objects.requireNonNull(running);
  }

  @Override
  public Map<String, String> start() {
    var broker = new Broker();
    broker.start();
    running = broker;
    return Map.of("troth.events.kafka.bootstrap-servers", broker.address());
  }

  @Override
  public void stop() {
    broker().kill();
  }
}
