package io.troth.consent;

import static io.troth.consent.House.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One key that asks, writes and reads without end. The clock stands still, so that nothing is
 * refilled but what a test moves it by: at 60,000 calls a minute, one a millisecond.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class FloodsIT {

  private static final int A_MINUTES_WORTH = 60_000;
  private static final int BULK = 1_000;
  private static final int A_FEW = 5;

  @Inject House house;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;
  private String eager;

  @BeforeEach
  void aKeyHasUsedUpItsMinute() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1));
    eager = house.key(tenant, KeyScope.DECISIONS, KeyScope.ACTS);
    for (var call = 0; call < A_MINUTES_WORTH / BULK; call++) {
      assertThat(bulk(eager, BULK).statusCode()).isEqualTo(200);
    }
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void sixtyCallsOfAThousandQuestionsAreAMinutesWorth() {
    bulk(eager, 1)
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("1"))
        .header("RateLimit-Policy", equalTo("\"caller\";q=60000;w=60"))
        .header("RateLimit", equalTo("\"caller\";r=0;t=60"))
        .contentType("application/problem+json")
        .body("type", endsWith("/problems/too-many-requests"))
        .body("status", equalTo(429));
  }

  @Test
  void aBulkThatDoesNotFitIsRefusedAsAWholeAndASmallerOneTaken() {
    clock.advance(Duration.ofMillis(500));

    bulk(eager, BULK).then().statusCode(429).header("Retry-After", equalTo("1"));
    assertThat(bulk(eager, 499).statusCode()).isEqualTo(200);
    assertThat(bulk(eager, 1).statusCode()).isEqualTo(429);
  }

  @Test
  void singleDecisionsAreCountedOneByOne() {
    assertThatAFewPassAndTheNextIsRefused(() -> decision(eager));
  }

  @Test
  void consentsWrittenAreCountedOneByOne() {
    assertThatAFewPassAndTheNextIsRefused(() -> consent(eager));
  }

  @Test
  void receiptsAreCountedOneByOne() {
    clock.advance(Duration.ofMillis(1));
    var act = consent(eager).then().statusCode(200).extract().<String>path("[0].id");

    assertThatAFewPassAndTheNextIsRefused(() -> receipt(eager, act));
    assertThatAFewPassAndTheNextIsRefused(() -> receipts(eager));
  }

  @Test
  void whatIsRefusedWritesNothing() {
    consent(eager).then().statusCode(429);

    var other = house.key(tenant, KeyScope.DECISIONS);
    decision(other, "newsletter").then().body("reason", equalTo("CONSENT_MISSING"));
  }

  @Test
  void anotherKeyOfTheTenantAndAnotherTenantAreNotTouched() {
    var patient = house.key(tenant, KeyScope.DECISIONS, KeyScope.ACTS);
    var neighbour = house.tenant();
    house.publish(neighbour, Documents.plain());
    house.onBaseline(neighbour, "mia", 1);
    var theirs = house.key(neighbour, KeyScope.DECISIONS);

    assertThat(bulk(eager, 1).statusCode()).isEqualTo(429);
    assertThat(bulk(patient, BULK).statusCode()).isEqualTo(200);
    assertThat(consent(patient).statusCode()).isEqualTo(200);
    at(neighbour, theirs)
        .queryParam("externalId", "mia")
        .queryParam("purpose", "billing")
        .get("/api/v1/decision")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(true));
  }

  /** As many calls as the clock is moved by milliseconds. */
  private void assertThatAFewPassAndTheNextIsRefused(Supplier<Response> call) {
    clock.advance(Duration.ofMillis(A_FEW));

    var answers = IntStream.rangeClosed(0, A_FEW).mapToObj(n -> call.get()).toList();

    assertThat(answers.subList(0, A_FEW)).extracting(Response::statusCode).containsOnly(200);
    answers
        .get(A_FEW)
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("1"))
        .body("type", endsWith("/problems/too-many-requests"));
  }

  private Response bulk(String key, int questions) {
    var one = Map.of("externalId", "mia", "purpose", "billing");
    return at(tenant, key)
        .contentType(ContentType.JSON)
        .body(Map.of("questions", Collections.nCopies(questions, one)))
        .post("/api/v1/decisions");
  }

  private Response decision(String key) {
    return decision(key, "billing");
  }

  private Response decision(String key, String purpose) {
    return at(tenant, key)
        .queryParam("subject", person.toString())
        .queryParam("purpose", purpose)
        .get("/api/v1/decision");
  }

  private Response consent(String key) {
    return at(tenant, key)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "act",
                "CONSENT",
                "version",
                version.id().toString(),
                "contentHash",
                version.contentHash(),
                "purpose",
                "newsletter"))
        .post("/api/v1/subjects/" + person + "/acts");
  }

  private Response receipt(String key, String act) {
    return at(tenant, key).get("/api/v1/acts/" + act + "/receipt");
  }

  private Response receipts(String key) {
    return at(tenant, key).get("/api/v1/subjects/" + person + "/receipts");
  }
}
