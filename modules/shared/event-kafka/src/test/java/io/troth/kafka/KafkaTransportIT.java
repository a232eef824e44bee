package io.troth.kafka;

import static io.troth.testing.TwoTenants.ALPHA;
import static io.troth.testing.TwoTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.eventbus.Events;
import io.troth.eventbus.ParkedEvents;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.TenantScope;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Facts reach a real broker once it is there, none missing, in order per person. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@QuarkusTestResource(BrokerResource.class)
class KafkaTransportIT {

  private static final String TOPIC = "troth.facts";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Inject Events events;
  @Inject TenantScope scope;
  @Inject UniqueIds ids;
  @Inject ParkedEvents parked;
  @Inject Deliveries deliveries;

  private void lay(TenantId tenant, SubjectRef person, int number, String words) {
    scope.run(
        tenant,
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> events.publish(new Pebble(person, number, words))));
  }

  private void arrived(TenantId... tenants) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Stream.of(tenants)
                    .allMatch(
                        tenant ->
                            Stream.of("PUBLISHED", "PROCESSING", "FAILED")
                                .allMatch(state -> deliveries.in(tenant, state).isEmpty())));
  }

  private static JsonNode json(ConsumerRecord<String, String> message) {
    try {
      return new ObjectMapper().readTree(message.value());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aFactIsACloudEventUnderTheKeyOfTenantAndSubject() {
    var person = new SubjectRef(ids.next());
    lay(ALPHA, person, 1, "one");
    arrived(ALPHA);

    var message =
        Topic.read(BrokerResource.broker(), TOPIC).stream()
            .filter(read -> read.key().endsWith("/" + person))
            .findFirst()
            .orElseThrow();

    assertThat(message.key()).isEqualTo(ALPHA + "/" + person);
    assertThat(new String(message.headers().lastHeader("content-type").value()))
        .isEqualTo("application/cloudevents+json; charset=UTF-8");
    var event = json(message);
    assertThat(event.get("specversion").asText()).isEqualTo("1.0");
    assertThat(event.get("type").asText()).isEqualTo("pebble.laid.v1");
    assertThat(event.get("source").asText()).isEqualTo("/tenants/" + ALPHA);
    assertThat(event.get("subject").asText()).isEqualTo(person.toString());
    assertThat(event.get("data").get("number").asInt()).isEqualTo(1);
  }

  /** The broker dies while facts are carried, stays away while more happen, and comes back. */
  @Test
  void noneIsMissingAfterTheBrokerWasKilledAndStartedAgain() {
    var people = IntStream.range(0, 6).mapToObj(i -> new SubjectRef(ids.next())).toList();
    var broker = BrokerResource.broker();

    laySome(people, 1, 60);
    broker.kill();
    laySome(people, 61, 100);
    await().atMost(PATIENCE).until(() -> !deliveries.in(ALPHA, "FAILED").isEmpty());
    broker.start();
    laySome(people, 101, 120);
    arrived(ALPHA, BETA);

    var seen = Topic.read(broker, TOPIC);
    var carried = new LinkedHashSet<String>();
    Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
    for (var message : seen) {
      var event = json(message);
      if (people.toString().contains(event.path("subject").asText("nobody"))
          && carried.add(event.get("id").asText())) {
        numbers
            .computeIfAbsent(message.key(), key -> new LinkedHashSet<>())
            .add(event.get("data").get("number").asInt());
      }
    }
    assertThat(numbers).hasSize(people.size());
    assertThat(numbers.values())
        .allSatisfy(
            order ->
                assertThat(order)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList()));
    for (var tenant : List.of(ALPHA, BETA)) {
      assertThat(deliveries.in(tenant, "COMPLETED")).doesNotHaveDuplicates();
      assertThat(deliveries.in(tenant, "PARKED")).filteredOn(carried::contains).isEmpty();
    }
    assertThat(Stream.of(ALPHA, BETA).flatMap(t -> deliveries.in(t, "COMPLETED").stream()))
        .containsAll(carried);
  }

  private void laySome(List<SubjectRef> people, int from, int to) {
    for (int number = from; number <= to; number++) {
      for (int one = 0; one < people.size(); one++) {
        lay(one % 2 == 0 ? ALPHA : BETA, people.get(one), number, "pebble");
      }
    }
  }

  @Test
  void whatIsTooLargeIsParkedAndHoldsBackItsOwnSubjectOnly() {
    var person = new SubjectRef(ids.next());
    var other = new SubjectRef(ids.next());

    lay(BETA, person, 1, "x".repeat(2_000_000));
    lay(BETA, person, 2, "small");
    lay(BETA, other, 1, "small");
    await().atMost(PATIENCE).until(() -> deliveries.in(BETA, "PARKED").size() == 1);
    await().atMost(PATIENCE).until(() -> keys().contains(BETA + "/" + other));

    assertThat(keys()).doesNotContain(BETA + "/" + person);
    assertThat(deliveries.in(BETA, "PUBLISHED")).hasSize(1);
    release(person);
  }

  private List<String> keys() {
    return Topic.read(BrokerResource.broker(), TOPIC).stream().map(ConsumerRecord::key).toList();
  }

  private void release(SubjectRef person) {
    scope.run(
        BETA,
        () -> {
          var event =
              parked.list(PageRequest.first()).items().stream()
                  .filter(one -> one.subject().filter(person::equals).isPresent())
                  .findFirst()
                  .orElseThrow();
          parked.dismiss(event.event(), "kafka");
        });
    arrived(BETA);
  }
}
