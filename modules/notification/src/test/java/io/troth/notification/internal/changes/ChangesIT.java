package io.troth.notification.internal.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.troth.eventbus.Events;
import io.troth.eventbus.EventsIdle;
import io.troth.notification.internal.webhook.Hooks;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.ApiKeys;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ChangesIT {

  private static final String EVENTS = "/api/v1/events";

  @Inject Hooks hooks;
  @Inject ApiKeys keys;
  @Inject Events events;
  @Inject EventsIdle idle;
  @Inject DataSource database;

  private TenantProfile tenant;
  private String key;

  @BeforeEach
  void aTenant() {
    tenant = hooks.tenant();
    key = hooks.key(tenant, KeyScope.EVENTS);
  }

  @AfterEach
  void quiet() {
    idle.await();
  }

  @Test
  void theStreamIsReadPageByPage() {
    var people = IntStream.range(0, 5).mapToObj(one -> hooks.somebody()).toList();
    people.forEach(person -> hooks.happen(tenant, person));

    var first = poll("types", Hooks.FACT, "limit", "3");
    first
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("items", hasSize(3))
        .body("more", equalTo(true))
        .body("items[0].specversion", equalTo("1.0"))
        .body("items[0].type", equalTo(Hooks.FACT));
    var second = after(first);
    second.then().body("items", hasSize(2)).body("more", equalTo(false));
    after(second).then().body("items", emptyIterable());
    assertThat(subjects(first, second))
        .containsExactlyInAnyOrderElementsOf(people.stream().map(Object::toString).toList());
  }

  @Test
  void aCallWaitsForSomethingToHappen() {
    var place = next(poll("after", "latest"));
    var answer = CompletableFuture.supplyAsync(() -> poll("after", place, "wait", "20"));
    var person = hooks.somebody();
    Awaitility.await().pollDelay(Duration.ofMillis(200)).until(() -> !answer.isDone());

    hooks.happen(tenant, person);

    answer.join().then().statusCode(200).body("items.subject", contains(person.toString()));
  }

  @Test
  void aCallThatWaitedForNothingSaysWhereToGoOn() {
    var place = next(poll("after", "latest"));

    var answer = poll("after", place, "wait", "1", "types", "webhook.tested.v1");

    answer.then().statusCode(200).body("items", emptyIterable()).body("more", equalTo(false));
    poll("after", next(answer)).then().statusCode(200);
  }

  @Test
  void aTransactionThatCommitsLateIsNotLeftOut() throws InterruptedException {
    var place = next(poll("after", "latest"));
    var late = hooks.somebody();
    var early = hooks.somebody();
    var published = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var slow = CompletableFuture.runAsync(() -> publishSlowly(late, published, mayCommit));
    assertThat(published.await(20, TimeUnit.SECONDS)).isTrue();
    hooks.happen(tenant, early);

    var first = poll("after", place);
    mayCommit.countDown();
    slow.join();
    var second = poll("after", next(first));

    first.then().body("items.subject", contains(early.toString()));
    second.then().body("items.subject", contains(late.toString()));
  }

  private void publishSlowly(
      io.troth.kernel.SubjectRef person, CountDownLatch published, CountDownLatch mayCommit) {
    hooks.in(
        tenant,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      events.publish(hooks.shown(person));
                      published.countDown();
                      return mayCommit.await(20, TimeUnit.SECONDS);
                    }));
  }

  @Test
  void serverSentEventsTellTheSame() {
    var before = hooks.somebody();
    hooks.happen(tenant, before);
    try (var heard = new Stream(key, "?types=" + Hooks.FACT)) {
      assertThat(heard.await("change", 1).get(0).data()).contains(before.toString());
      var during = hooks.somebody();
      hooks.happen(tenant, during);

      assertThat(heard.await("change", 2).get(1).data())
          .startsWith("{\"specversion\":\"1.0\"")
          .contains(during.toString());
      assertThat(heard.await("beat", 2)).hasSizeGreaterThan(1);
    }
  }

  @Test
  void anInterruptedStreamGoesOnWhereItEnded() {
    String place;
    try (var heard = new Stream(key, "?after=latest")) {
      heard.await("beat", 1);
      hooks.happen(tenant, hooks.somebody());
      heard.await("change", 1);
      place = heard.of("change").get(0).id();
    }
    var person = hooks.somebody();
    hooks.happen(tenant, person);

    try (var again = new Stream(key, "?after=latest", "Last-Event-ID", place)) {
      assertThat(again.await("change", 1).get(0).data()).contains(person.toString());
    }
  }

  @Test
  void manyFactsComeThroughAStreamOnceEach() {
    IntStream.range(0, 350).forEach(one -> hooks.happen(tenant, hooks.somebody()));

    try (var heard = new Stream(key, "?types=" + Hooks.FACT)) {
      var told = heard.await("change", 350);
      assertThat(told).hasSize(350);
      assertThat(told.stream().map(Stream.Event::data)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aRevokedKeyHearsNothingMore() {
    var issued =
        hooks.in(tenant, () -> keys.issue("gone", Set.of(KeyScope.EVENTS), Optional.empty()));
    try (var heard = new Stream(issued.secret(), "")) {
      heard.await("beat", 1);
      hooks.in(
          tenant,
          () -> {
            keys.revoke(issued.key().id());
            return true;
          });

      heard.awaitEnd();
    }
  }

  /** It never is quiet, so it must be asked in between. */
  @Test
  void aRevokedKeyHearsNothingMoreHoweverMuchHappens() {
    var issued =
        hooks.in(tenant, () -> keys.issue("busy", Set.of(KeyScope.EVENTS), Optional.empty()));
    try (var heard = new Stream(issued.secret(), "?after=latest")) {
      heard.await("beat", 1);
      hooks.in(
          tenant,
          () -> {
            keys.revoke(issued.key().id());
            return true;
          });

      Awaitility.await()
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                hooks.happen(tenant, hooks.somebody());
                return heard.isOver();
              });
    }
  }

  @Test
  void aCursorOfAnotherTenantIsRefused() {
    IntStream.range(0, 3).forEach(one -> hooks.happen(tenant, hooks.somebody()));
    var other = hooks.tenant();
    hooks.happen(other, hooks.somebody());
    var foreign = next(call(hooks.key(other, KeyScope.EVENTS)).get(EVENTS));

    poll("after", foreign).then().statusCode(422).body("violations.field", contains("after"));
  }

  @Test
  void anotherTenantHearsNothingOfIt() {
    var other = hooks.tenant();
    var person = hooks.somebody();
    hooks.happen(tenant, person);

    var seen = call(hooks.key(other, KeyScope.EVENTS)).get(EVENTS);

    seen.then().statusCode(200);
    assertThat(seen.asString()).doesNotContain(person.toString());
    call(key).header("Host", other.slug() + ".localhost").get(EVENTS).then().statusCode(404);
  }

  @Test
  void aCursorThatIsNoLongerKeptIsRefused() {
    hooks.happen(tenant, hooks.somebody());
    var place = next(poll("limit", "1"));
    hooks.in(
        tenant,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        new Sql(database)
                            .update(
                                "update event_feed_head set last_place = last_place + 5, swept ="
                                    + " last_place where tenant_id = ?",
                                tenant.id().value())));

    poll("after", place).then().statusCode(410).body("type", equalTo(problem("cursor-expired")));
    call(key)
        .header("Accept", "text/event-stream")
        .queryParam("after", place)
        .get(EVENTS)
        .then()
        .statusCode(410);
    poll().then().statusCode(200);
  }

  @Test
  void whatIsWrongIsNamed() {
    poll("after", "yesterday").then().statusCode(422).body("violations.field", contains("after"));
    poll("types", "no.such.v1").then().statusCode(422).body("violations.field", contains("types"));
    poll("wait", "31").then().statusCode(422).body("violations.field", contains("wait"));
    poll("limit", "201").then().statusCode(422).body("violations.field", contains("limit"));
    call(key)
        .header("Accept", "text/event-stream")
        .header("Last-Event-ID", "yesterday")
        .get(EVENTS)
        .then()
        .statusCode(422)
        .body("violations.field", contains("Last-Event-ID"));
  }

  @Test
  void aKeyHasOnlySoManyCallsWaiting() {
    var open = new ArrayList<Stream>();
    try {
      for (int stream = 0; stream < 5; stream++) {
        var heard = new Stream(key, "?after=latest");
        heard.await("beat", 1);
        open.add(heard);
      }

      poll("after", "latest", "wait", "5").then().statusCode(429).header("Retry-After", "10");
    } finally {
      open.forEach(Stream::close);
    }
  }

  @Test
  void anotherScopeIsNotEnough() {
    call(hooks.key(tenant, KeyScope.DECISIONS)).get(EVENTS).then().statusCode(403);
  }

  private static String problem(String slug) {
    return "http://localhost:8080/problems/" + slug;
  }

  private List<String> subjects(Response... pages) {
    return java.util.stream.Stream.of(pages)
        .flatMap(page -> page.<List<String>>path("items.subject").stream())
        .toList();
  }

  private Response after(Response page) {
    return poll("types", Hooks.FACT, "limit", "3", "after", next(page));
  }

  private static String next(Response page) {
    page.then().statusCode(200);
    return page.path("next");
  }

  private Response poll(String... query) {
    var call = call(key);
    for (int one = 0; one < query.length; one += 2) {
      call.queryParam(query[one], query[one + 1]);
    }
    return call.get(EVENTS);
  }

  private static io.restassured.specification.RequestSpecification call(String secret) {
    return given().header("Authorization", "Bearer " + secret);
  }
}
