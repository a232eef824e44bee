package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.refusal;
import static io.troth.policy.internal.flow.StaffByHeader.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.troth.policy.api.Archive;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.Significance;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy in the archive binds whom it binds, and nothing new comes of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ArchiveIT {

  private static final String OLIVE = "OWNER olive";
  private static final String EDITH = "EDITOR edith";
  private static final String WHY = "{\"reason\": \"The service has ended.\"}";

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Archive archive;
  @Inject Corrections corrections;
  @Inject Drafts drafts;
  @Inject Timelines timelines;
  @Inject PromiseBoard board;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Course.NOW);
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void nothingNewBeginsOrIsPublished() {
    var first = customers.inAlpha(() -> course.first("over"));
    var draft = customers.inAlpha(() -> course.draft(first, Fixtures.engageware("v2")));

    put(OLIVE, first)
        .statusCode(200)
        .body("by", equalTo("olive"))
        .body("reason", equalTo("The service has ended."));

    customers.inAlpha(
        () -> {
          archived(() -> course.publish(draft, Course.EARLIEST, Significance.NOTICE));
          archived(() -> corrections.begin(first.head().id()));
          drafts.discard(draft.head().id(), draft.revision());
          archived(() -> drafts.begin(first.head().id()));
          assertThat(timelines.bySlug("over").orElseThrow().versions()).hasSize(1);
          return true;
        });
    as(EDITH).get(policy(first)).then().body("archivedAt", notNullValue());
    RestAssured.given()
        .header("Host", TwoCustomers.ALPHA_HOST)
        .get("/policies/over/versions/1.json")
        .then()
        .statusCode(200);
  }

  @Test
  void itCanBeTakenBack() {
    var first = customers.inAlpha(() -> course.first("again"));
    put(OLIVE, first).statusCode(200);
    put(OLIVE, first).statusCode(409).body("type", containsString("archive-not-possible"));

    as(OLIVE).delete(policy(first) + "/archive").then().statusCode(204);

    as(EDITH).get(policy(first)).then().body("archivedAt", nullValue());
    as(EDITH).get(policy(first) + "/archive").then().statusCode(204);
    as(OLIVE).delete(policy(first) + "/archive").then().statusCode(409);
    assertThat(customers.inAlpha(() -> drafts.begin(first.head().id())).head().number())
        .isEqualTo(2);
  }

  @Test
  void notWhileAVersionIsAnnounced() {
    var second = customers.inAlpha(() -> course.announced("on-its-way"));
    put(OLIVE, second)
        .statusCode(409)
        .body("type", containsString("archive-not-possible"))
        .body("detail", containsString("Version 2 is announced"));

    clock.stopAt(second.head().effectiveAt().orElseThrow());

    put(OLIVE, second).statusCode(200);
  }

  @Test
  void onlyPeopleWhoMayPublishArchive() {
    var first = customers.inAlpha(() -> course.first("who"));
    put(EDITH, first).statusCode(403);
    var key = customers.alphaKey(KeyScope.POLICIES, KeyScope.PUBLISHING);

    RestAssured.given()
        .header("Host", TwoCustomers.ALPHA_HOST)
        .header("Authorization", "Bearer " + key)
        .contentType("application/json")
        .body(WHY)
        .post(policy(first) + "/archive")
        .then()
        .statusCode(403)
        .body("type", containsString("not-a-person"));
  }

  @Test
  void noReviewIsAskedFor() {
    var first = customers.inAlpha(() -> course.first("unreviewed"));
    put(OLIVE, first).statusCode(200);

    clock.advance(Duration.ofDays(800));

    var readings =
        customers.inAlpha(board::read).stream()
            .filter(one -> one.slug().equals("unreviewed"))
            .flatMap(one -> one.lines().stream())
            .flatMap(line -> line.readings().stream())
            .filter(measured -> measured.control().id().equals("review-dates"))
            .toList();
    assertThat(readings)
        .isNotEmpty()
        .allMatch(measured -> measured.reading().toString().contains("archived"));
  }

  @Test
  void anotherTenantArchivesNothing() {
    var first = customers.inAlpha(() -> course.first("theirs"));

    customers.inBeta(() -> archive.find(first.head().policy()));

    assertThat(customers.inBeta(() -> archive.find(first.head().policy()))).isEmpty();
    assertThat(
            customers
                .inBeta(() -> refusal(() -> archive.put(first.head().policy(), "Mine.")))
                .type()
                .status())
        .isIn(403, 404);
  }

  private static void archived(java.util.function.Supplier<?> attempt) {
    assertThat(refusal(attempt).type()).isEqualTo(PolicyProblem.POLICY_ARCHIVED);
  }

  private static ValidatableResponse put(String who, VersionView version) {
    return as(who).body(WHY).post(policy(version) + "/archive").then();
  }

  private static String policy(VersionView version) {
    return "/api/v1/policies/" + version.head().policy();
  }
}
