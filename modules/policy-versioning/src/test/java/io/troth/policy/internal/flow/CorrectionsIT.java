package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.address;
import static io.troth.policy.internal.flow.Course.refusal;
import static io.troth.policy.internal.flow.Revisions.EDITH;
import static io.troth.policy.internal.flow.Revisions.OLIVE;
import static io.troth.policy.internal.flow.Revisions.PIET;
import static io.troth.policy.internal.flow.Revisions.attest;
import static io.troth.policy.internal.flow.Revisions.begin;
import static io.troth.policy.internal.flow.Revisions.begun;
import static io.troth.policy.internal.flow.Revisions.corrected;
import static io.troth.policy.internal.flow.Revisions.edit;
import static io.troth.policy.internal.flow.Revisions.publish;
import static io.troth.policy.internal.flow.Revisions.reversed;
import static io.troth.policy.internal.flow.Revisions.send;
import static io.troth.policy.internal.flow.Revisions.without;
import static io.troth.policy.internal.flow.Revisions.worded;
import static io.troth.policy.internal.flow.StaffByHeader.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.troth.kernel.CommonProblem;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.PublishingRules.Rules;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.Withdrawals;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be corrected in what is published, and who has to answer for it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CorrectionsIT {

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Corrections corrections;
  @Inject Drafts drafts;
  @Inject Withdrawals withdrawals;
  @Inject PublishingRules rules;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Course.NOW);
  }

  @AfterEach
  void asItWas() {
    customers.inAlpha(
        () -> {
          rules.set(Rules.NONE);
          return true;
        });
    clock.reset();
  }

  @Test
  void oneIsNotEnoughAndTheSamePersonIsOne() {
    var first = customers.inAlpha(() -> course.first("alone-words"));
    var revision = corrected(first, worded(first.document(), "deletion"));
    publish(OLIVE, first, revision)
        .statusCode(422)
        .body("type", containsString("approval-missing"))
        .body("violations.field", contains("attestations"))
        .body("violations[0].message", containsString("0 of 2"));
    attest(PIET, first, revision).statusCode(200);

    attest(PIET, first, revision).statusCode(409).body("type", containsString("already-attested"));
    publish(OLIVE, first, revision)
        .statusCode(422)
        .body("violations[0].message", containsString("1 of 2"));
  }

  @Test
  void aKeyAttestsNothing() {
    var first = customers.inAlpha(() -> course.first("key-words"));
    var revision = corrected(first, worded(first.document(), "deletion"));
    var key = customers.alphaKey(KeyScope.POLICIES, KeyScope.PUBLISHING);

    RestAssured.given()
        .header("Host", TwoCustomers.ALPHA_HOST)
        .header("Authorization", "Bearer " + key)
        .header("If-Match", "\"v1\"")
        .contentType("application/json")
        .body("{}")
        .post(address(first) + "/revisions/" + revision + "/attestation")
        .then()
        .statusCode(403)
        .body("type", containsString("not-a-person"));
  }

  @Test
  void anEditVoidsWhatWasSaid() {
    var first = customers.inAlpha(() -> course.first("edit-words"));
    var revision = corrected(first, worded(first.document(), "deletion"));
    attest(EDITH, first, revision).statusCode(200);
    attest(PIET, first, revision).statusCode(200);

    edit(first, revision, 1, "Two commas.", worded(first.document(), "your-rights"))
        .statusCode(200)
        .body("said.size()", equalTo(0));

    send(OLIVE, first, revision, 1, "publish").then().statusCode(412);
    send(OLIVE, first, revision, 2, "publish").then().statusCode(422);
  }

  @Test
  void whatIsNoWordingIsNoCorrection() {
    var first = customers.inAlpha(() -> course.first("only-words"));
    var revision = begun(first);
    var other = Fixtures.engageware("v3");

    edit(first, revision, 0, "More.", other)
        .statusCode(409)
        .body("type", containsString("not-wording-only"))
        .body("violations.field", hasItem("document.commitments"));
    edit(first, revision, 0, "Less.", without(first.document(), "de"))
        .statusCode(422)
        .body("type", containsString("locale-missing"))
        .body("violations.field", contains("document.texts.de"));
    edit(first, revision, 0, "Moved.", reversed(first.document()))
        .statusCode(409)
        .body(
            "violations.field",
            containsInAnyOrder("document.texts.de.clauses", "document.texts.en.clauses"));
    send(PIET, first, revision, 0, "attestation")
        .then()
        .statusCode(409)
        .body("type", containsString("nothing-corrected"));
  }

  /** Given later it would be an edit, and void what people have attested by then. */
  @Test
  void aReasonIsAskedForBeforeAnybodyAnswersForIt() {
    var first = customers.inAlpha(() -> course.first("why-words"));
    var revision = begun(first);

    edit(first, revision, 0, " ", worded(first.document(), "deletion"))
        .statusCode(422)
        .body("violations.field", contains("reason"));

    edit(first, revision, 0, "A word.", worded(first.document(), "deletion")).statusCode(200);
  }

  @Test
  void whereLawyersSignTheySignCorrectionsToo() {
    var first = customers.inAlpha(() -> course.first("law-words"));
    customers.inAlpha(
        () -> {
          rules.set(new Rules(true, true));
          return true;
        });
    var revision = corrected(first, worded(first.document(), "deletion"));
    attest(EDITH, first, revision).statusCode(200);
    attest(PIET, first, revision).statusCode(200);
    publish(OLIVE, first, revision)
        .statusCode(422)
        .body("violations.field", contains("texts.de", "texts.en"));

    for (var language : new String[] {"de", "en"}) {
      as(PIET)
          .header("If-Match", "\"v1\"")
          .body("{\"language\": \"" + language + "\"}")
          .post(address(first) + "/revisions/" + revision + "/legal")
          .then()
          .statusCode(200);
    }

    publish(OLIVE, first, revision).statusCode(200);
  }

  @Test
  void draftsAndWhatWasWithdrawnAreNotCorrected() {
    var second = customers.inAlpha(() -> course.announced("not-words"));
    var revision = corrected(second, worded(second.document(), "deletion"));
    attest(EDITH, second, revision).statusCode(200);
    attest(PIET, second, revision).statusCode(200);
    var draft = customers.inAlpha(() -> drafts.begin(second.head().id()));
    begin(draft).then().statusCode(409).body("type", containsString("correction-not-possible"));

    customers.inAlpha(() -> withdrawals.withdraw(second.head().id(), "A slip."));

    publish(OLIVE, second, revision).statusCode(409);
    begin(second).then().statusCode(409);
  }

  @Test
  void oneCorrectionAtATimeAndItCanBeThrownAway() {
    var first = customers.inAlpha(() -> course.first("one-words"));
    var revision = begun(first);
    begin(first).then().statusCode(409).body("type", containsString("draft-exists"));

    as(EDITH)
        .header("If-Match", "\"v0\"")
        .delete(address(first) + "/revisions/" + revision)
        .then()
        .statusCode(204);

    begin(first).then().statusCode(201).body("head.number", equalTo(2));
  }

  @Test
  void anotherTenantCorrectsNothing() {
    var first = customers.inAlpha(() -> course.first("their-words"));
    var revision = new RevisionId(UUID.fromString(begun(first)));

    customers.inBeta(
        () -> {
          assertThat(refusal(() -> corrections.begin(first.head().id())).type())
              .isEqualTo(CommonProblem.NOT_FOUND);
          assertThat(corrections.find(revision)).isEmpty();
          assertThat(refusal(() -> corrections.attest(revision, 0)).type().status()).isIn(403, 404);
          return true;
        });
  }
}
