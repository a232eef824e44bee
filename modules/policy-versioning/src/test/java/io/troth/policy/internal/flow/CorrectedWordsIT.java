package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.address;
import static io.troth.policy.internal.flow.Revisions.EDITH;
import static io.troth.policy.internal.flow.Revisions.OLIVE;
import static io.troth.policy.internal.flow.Revisions.PIET;
import static io.troth.policy.internal.flow.Revisions.attest;
import static io.troth.policy.internal.flow.Revisions.clause;
import static io.troth.policy.internal.flow.Revisions.corrected;
import static io.troth.policy.internal.flow.Revisions.publish;
import static io.troth.policy.internal.flow.Revisions.published;
import static io.troth.policy.internal.flow.Revisions.worded;
import static io.troth.policy.internal.flow.StaffByHeader.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Significance;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.Wording;
import io.troth.policy.internal.TwoCustomers;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editorial mistake in what is published becomes a revision of the same version. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CorrectedWordsIT {

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Corrections corrections;
  @Inject Drafts drafts;
  @Inject Timelines timelines;
  @Inject RevisionsHeard heard;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Course.NOW);
  }

  @AfterEach
  void asItWas() {
    clock.reset();
  }

  @Test
  void aCorrectionThatTwoAttestIsTheSameVersionInOtherWords() {
    var second = customers.inAlpha(() -> course.announced("slip"));
    var before = line("slip");
    clock.advance(Duration.ofHours(1));

    var revision = corrected(second, worded(second.document(), "deletion"));
    attest(EDITH, second, revision).statusCode(200);
    attest(PIET, second, revision)
        .statusCode(200)
        .body("said.by", containsInAnyOrder("edith", "piet"));
    publish(EDITH, second, revision).statusCode(403);
    publish(OLIVE, second, revision).statusCode(200).body("head.number", equalTo(2));

    var version = line("slip").number(2).orElseThrow();
    assertThat(version.contentHash()).isEqualTo(second.contentHash());
    assertThat(version.wording().revision()).isEqualTo(2);
    assertThat(version.wording().publishedAt()).isEqualTo(Course.NOW.plus(Duration.ofHours(1)));
    assertThat(version.asShown(version.wording().contentHash())).isPresent();
    assertThat(version.asShown("0".repeat(64))).isEmpty();
    assertThat(version.effectiveAt()).isEqualTo(before.number(2).orElseThrow().effectiveAt());
    assertThat(line("slip").differences()).isEqualTo(before.differences());
    await()
        .untilAsserted(
            () ->
                assertThat(heard.facts())
                    .filteredOn(fact -> fact.version().equals(second.head().id()))
                    .extracting("revision", "contentHash")
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, version.wording().contentHash())));
  }

  @Test
  void everyWordingStaysReadableAtItsAddressWithItsHash() {
    var first = customers.inAlpha(() -> course.first("kept-words"));
    var text = worded(first.document(), "deletion");
    published(first, text);

    var now = open().get("/policies/kept-words/versions/1.json");
    var then = open().get("/policies/kept-words/versions/1/revisions/1.json");
    var second = open().get("/policies/kept-words/versions/1/revisions/2.json");

    assertThat(then.asString()).isEqualTo(DocumentJson.canonical(first.document()));
    assertThat(then.header("ETag")).isEqualTo("\"" + first.contentHash() + "\"");
    assertThat(now.asString()).isEqualTo(DocumentJson.canonical(text));
    assertThat(second.asString()).isEqualTo(now.asString());
    assertThat(second.header("ETag")).isEqualTo("\"" + DocumentJson.hash(now.asString()) + "\"");
    open().get("/policies/kept-words/versions/1/revisions/2.pdf").then().statusCode(200);
    open().get("/policies/kept-words/versions/1/revisions/2.jsonld").then().statusCode(200);
    open().get("/policies/kept-words/versions/1/revisions/3.json").then().statusCode(404);
    assertThat(customers.inAlpha(() -> corrections.difference(first.head().id(), 1, 2)).keys())
        .containsExactly("clause:deletion:text-changed");
  }

  @Test
  void theNextDraftBeginsWithTheCorrectedWordsAndIsComparedWithThem() {
    var first = customers.inAlpha(() -> course.first("next-words"));
    var text = worded(first.document(), "deletion");
    clock.advance(Duration.ofMinutes(1));
    published(first, text);
    clock.advance(Duration.ofMinutes(1));

    var draft = customers.inAlpha(() -> drafts.begin(first.head().id()));
    assertThat(clause(draft.document(), "deletion")).isEqualTo(clause(text, "deletion"));
    var second =
        customers.inAlpha(
            () ->
                course.publish(
                    drafts.edit(
                        draft.head().id(),
                        draft.revision(),
                        Course.reworded(text, "no-such-clause")),
                    Course.EARLIEST,
                    Significance.NOTICE));

    assertThat(second.head().number()).isEqualTo(2);
    assertThat(line("next-words").between(1, 2).changeKeys())
        .noneMatch(key -> key.startsWith("clause:deletion"));
  }

  @Test
  void aCorrectionVoidsWhatWasSaidOfTheDraftInComparison() {
    var first = customers.inAlpha(() -> course.first("void-words"));
    var draft = customers.inAlpha(() -> course.draft(first, Course.reworded("changes")));
    as(EDITH)
        .header("If-Match", Course.seen(draft))
        .body("{\"reason\": \"A comma.\"}")
        .post(address(draft) + "/attestations/wording")
        .then()
        .statusCode(200);

    published(first, worded(first.document(), "deletion"));

    as(EDITH).get(address(draft) + "/attestations").then().body("size()", equalTo(0));
  }

  @Test
  void theFirstWordingIsThatOfTheVersion() {
    var first = customers.inAlpha(() -> course.first("first-words"));

    assertThat(line("first-words").number(1).orElseThrow().wording())
        .isEqualTo(new Wording(1, Course.NOW, first.contentHash()));
  }

  private PolicyTimeline line(String slug) {
    return customers.inAlpha(() -> timelines.bySlug(slug)).orElseThrow();
  }

  private static io.restassured.specification.RequestSpecification open() {
    return RestAssured.given().header("Host", TwoCustomers.ALPHA_HOST);
  }
}
