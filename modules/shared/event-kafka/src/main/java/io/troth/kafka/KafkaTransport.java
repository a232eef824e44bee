package io.troth.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.troth.eventbus.EventTransport;
import io.troth.eventbus.StoredFact;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Carries every fact to one topic: the key is the tenant and the subject, so that facts of one
 * person stay in order in one partition; the value is the CloudEvent in its structured JSON mode
 * (Kafka protocol binding of CloudEvents 1.0.2, section 3.3). Consumers drop what they have seen by
 * the {@code id}.
 */
@Singleton
final class KafkaTransport implements EventTransport {

  private static final byte[] CONTENT_TYPE =
      "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final KafkaSettings settings;
  private @Nullable Producer<String, String> producer;

  KafkaTransport(KafkaSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public boolean enabled() {
    return settings.bootstrapServers().isPresent();
  }

  @Override
  public Map<UUID, Fate> carry(List<StoredFact> facts) {
    Map<UUID, Future<RecordMetadata>> answers = new HashMap<>();
    Map<UUID, Fate> fates = new HashMap<>();
    for (var fact : facts) {
      try {
        answers.put(fact.id(), producer().send(message(fact)));
      } catch (KafkaException | IllegalArgumentException failure) {
        fates.put(fact.id(), fate(failure));
        if (fates.get(fact.id()) == Fate.AWAY) {
          break;
        }
      }
    }
    answers.forEach((id, answer) -> fates.put(id, await(answer)));
    return fates;
  }

  private ProducerRecord<String, String> message(StoredFact fact) {
    var message = new ProducerRecord<>(settings.topic(), fact.orderingKey(), fact.toCloudEvent());
    message.headers().add("content-type", CONTENT_TYPE);
    return message;
  }

  /** The client's own patience ends the wait. */
  private static Fate await(Future<RecordMetadata> answer) {
    try {
      answer.get();
      return Fate.THERE;
    } catch (ExecutionException failure) {
      return fate(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Fate.AWAY;
    }
  }

  private static Fate fate(@Nullable Throwable failure) {
    return failure instanceof RecordTooLargeException || failure instanceof IllegalArgumentException
        ? Fate.REFUSED
        : Fate.AWAY;
  }

  /** Made when first needed: brokers that are away do not keep the application from starting. */
  private synchronized Producer<String, String> producer() {
    var made = producer;
    if (made == null) {
      made = new KafkaProducer<>(ProducerProperties.of(settings));
      producer = made;
    }
    return made;
  }

  synchronized void close(@Observes ShutdownEvent ended) {
    if (producer != null) {
      producer.close(FAREWELL);
    }
  }
}
