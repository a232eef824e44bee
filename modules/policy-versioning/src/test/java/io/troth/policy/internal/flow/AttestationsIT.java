package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.address;
import static io.troth.policy.internal.flow.Course.seen;
import static io.troth.policy.internal.flow.StaffByHeader.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.Significance;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.Withdrawals;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What colleagues answer for before a version is published. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class AttestationsIT {

  private static final String OLIVE = "OWNER olive";
  private static final String PIET = "PRIVACY_OFFICER piet";
  private static final String EDITH = "EDITOR edith";
  private static final String WHY = "{\"reason\": \"A comma was missing.\"}";

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Drafts drafts;
  @Inject Timelines timelines;
  @Inject Withdrawals withdrawals;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Course.NOW);
  }

  @AfterEach
  void asItWas() {
    rules(false, false);
    clock.reset();
  }

  @Test
  void wordingThatTwoAttestIsEditorial() {
    var draft = draft("comma", Course.reworded("deletion"));
    assertThat(floor(draft)).isEqualTo("NOTICE");

    wording(EDITH, draft).statusCode(200).body("by", equalTo("edith"));
    wording(EDITH, draft).statusCode(200);
    assertThat(floor(draft)).isEqualTo("NOTICE");
    wording(PIET, draft).statusCode(200);

    assertThat(floor(draft)).isEqualTo("EDITORIAL");
    publish(OLIVE, draft, "EDITORIAL").statusCode(200);
    as(OLIVE)
        .get(address(draft) + "/attestations")
        .then()
        .body("by", containsInAnyOrder("edith", "piet"))
        .body("reason", contains("A comma was missing.", "A comma was missing."));
    var line = customers.inAlpha(() -> timelines.bySlug("comma")).orElseThrow();
    assertThat(line.between(1, 2).significance()).isEqualTo(Significance.EDITORIAL);
  }

  @Test
  void anEditVoidsWhatWasSaid() {
    var draft = draft("edited", Course.reworded("deletion"));
    wording(EDITH, draft);
    wording(PIET, draft);
    var edited =
        customers.inAlpha(
            () -> drafts.edit(draft.head().id(), draft.revision(), Course.reworded("your-rights")));

    assertThat(floor(edited)).isEqualTo("NOTICE");
    as(OLIVE).get(address(edited) + "/attestations").then().body("", empty());
    wording(PIET, draft).statusCode(412);
  }

  @Test
  void aWithdrawalVoidsWhatWasSaidOfTheDraftInComparison() {
    var second = customers.inAlpha(() -> course.announced("compared"));
    var draft =
        customers.inAlpha(
            () -> course.draft(second, Course.reworded(Fixtures.engageware("v2"), "changes")));
    wording(EDITH, draft).statusCode(200);
    wording(PIET, draft).statusCode(200);
    assertThat(floor(draft)).isEqualTo("NOTICE");

    customers.inAlpha(() -> withdrawals.withdraw(second.head().id(), "A slip."));

    as(OLIVE).get(address(draft) + "/attestations").then().body("", empty());
    assertThat(floor(draft)).isEqualTo("NOTICE");
    wording(PIET, draft).statusCode(409);
  }

  @Test
  void whatChangesACommitmentIsNoWording() {
    wording(PIET, draft("more", Fixtures.engageware("v2")))
        .statusCode(409)
        .body("type", containsString("not-wording-only"));
    wording(PIET, draft("nothing", Course.reworded("no-such-clause"))).statusCode(409);
  }

  @Test
  void aKeyAnswersForNothing() {
    var draft = draft("key", Course.reworded("deletion"));
    var key = customers.alphaKey(KeyScope.POLICIES, KeyScope.PUBLISHING);

    RestAssured.given()
        .header("Host", TwoCustomers.ALPHA_HOST)
        .header("Authorization", "Bearer " + key)
        .header("If-Match", seen(draft))
        .contentType("application/json")
        .body(WHY)
        .post(address(draft) + "/attestations/wording")
        .then()
        .statusCode(403)
        .body("type", containsString("not-a-person"));
  }

  @Test
  void whereTwoPeopleAreAskedForOneCannotPublishAlone() {
    var draft = draft("alone", Fixtures.engageware("v2"));
    rules(true, false);
    publish(OLIVE, draft, "NOTICE")
        .statusCode(422)
        .body("type", containsString("approval-missing"))
        .body("violations.field", contains("approval"));
    say(OLIVE, draft, "approval", "").then().statusCode(200);
    publish(OLIVE, draft, "NOTICE").statusCode(422);

    say(PIET, draft, "approval", "").then().statusCode(200);

    publish(OLIVE, draft, "NOTICE").statusCode(200);
  }

  @Test
  void anApprovalIsOfOneRevision() {
    var draft = draft("revised", Fixtures.engageware("v2"));
    rules(true, false);
    say(PIET, draft, "approval", "").then().statusCode(200);
    var edited =
        customers.inAlpha(
            () -> drafts.edit(draft.head().id(), draft.revision(), Fixtures.engageware("v2")));

    publish(OLIVE, edited, "NOTICE").statusCode(422);
    say(PIET, edited, "approval", "").then().statusCode(200);
    publish(OLIVE, edited, "NOTICE").statusCode(200);
  }

  @Test
  void whereTextsAreSignedOffEveryLanguageIs() {
    var draft = draft("signed", Fixtures.engageware("v2"));
    rules(false, true);
    say(PIET, draft, "legal", "{\"language\": \"en\"}").then().statusCode(200);
    say(PIET, draft, "legal", "{\"language\": \"fr\"}")
        .then()
        .statusCode(422)
        .body("violations[0].expected", equalTo("one of de, en"));
    as(OLIVE)
        .body("{}")
        .post(address(draft) + "/dry-run")
        .then()
        .body("refusals.field", contains("texts.de"));

    say(OLIVE, draft, "legal", "{\"language\": \"de\"}").then().statusCode(200);

    publish(OLIVE, draft, "NOTICE").statusCode(200);
  }

  @Test
  void theRulesAreTheOwners() {
    as(PIET)
        .body("{\"secondPerson\": true, \"legalSignOff\": true}")
        .put("/api/v1/publishing-rules")
        .then()
        .statusCode(403);
    as(PIET)
        .get("/api/v1/publishing-rules")
        .then()
        .statusCode(200)
        .body("secondPerson", equalTo(false));
  }

  @Test
  void anEditorAttestsWordingAndApprovesNothing() {
    var draft = draft("editor", Course.reworded("deletion"));

    wording(EDITH, draft).statusCode(200);
    say(EDITH, draft, "approval", "").then().statusCode(403);
    say(EDITH, draft, "legal", "{\"language\": \"en\"}").then().statusCode(403);
  }

  private VersionView draft(String slug, PolicyDocument says) {
    return customers.inAlpha(() -> course.draft(course.first(slug), says));
  }

  private static ValidatableResponse wording(String who, VersionView draft) {
    return say(who, draft, "wording", WHY).then();
  }

  private static Response say(String who, VersionView draft, String what, String body) {
    return as(who)
        .header("If-Match", seen(draft))
        .body(body)
        .post(address(draft) + "/attestations/" + what);
  }

  private static ValidatableResponse publish(String who, VersionView draft, String significance) {
    return as(who)
        .header("If-Match", seen(draft))
        .body(
            "{\"effectiveOn\": \"%s\", \"significance\": \"%s\"}"
                .formatted(Course.EARLIEST, significance))
        .post(address(draft) + "/publish")
        .then();
  }

  private static String floor(VersionView draft) {
    return as(OLIVE).body("{}").post(address(draft) + "/dry-run").path("floor");
  }

  private static void rules(boolean secondPerson, boolean legal) {
    as(OLIVE)
        .body("{\"secondPerson\": %s, \"legalSignOff\": %s}".formatted(secondPerson, legal))
        .put("/api/v1/publishing-rules")
        .then()
        .statusCode(200);
  }
}
