package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.address;
import static io.troth.policy.internal.flow.Course.refusal;
import static io.troth.policy.internal.flow.StaffByHeader.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.troth.kernel.CommonProblem;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.PublishingRules.Rules;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.Significance;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.Withdrawals;
import io.troth.policy.api.Wording;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editorial mistake in what is published becomes a revision of the same version. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CorrectionsIT {

  private static final String OLIVE = "OWNER olive";
  private static final String PIET = "PRIVACY_OFFICER piet";
  private static final String EDITH = "EDITOR edith";

  @Inject TwoCustomers customers;
  @Inject Course course;
  @Inject Corrections corrections;
  @Inject Drafts drafts;
  @Inject Withdrawals withdrawals;
  @Inject PublishingRules rules;
  @Inject Timelines timelines;
  @Inject RevisionsHeard heard;
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

  @Test
  void theFirstWordingIsThatOfTheVersion() {
    var first = customers.inAlpha(() -> course.first("first-words"));

    assertThat(line("first-words").number(1).orElseThrow().wording())
        .isEqualTo(new Wording(1, Course.NOW, first.contentHash()));
  }

  private PolicyTimeline line(String slug) {
    return customers.inAlpha(() -> timelines.bySlug(slug)).orElseThrow();
  }

  private void published(VersionView version, PolicyDocument text) {
    var revision = corrected(version, text);
    attest(EDITH, version, revision).statusCode(200);
    attest(PIET, version, revision).statusCode(200);
    publish(OLIVE, version, revision).statusCode(200);
  }

  private String corrected(VersionView version, PolicyDocument text) {
    var revision = begun(version);
    edit(version, revision, 0, "A sentence was cut off.", text).statusCode(200);
    return revision;
  }

  private String begun(VersionView version) {
    return begin(version).then().statusCode(201).extract().path("head.id");
  }

  private static Response begin(VersionView version) {
    return as(EDITH).body("{}").post(address(version) + "/revisions");
  }

  private static ValidatableResponse edit(
      VersionView version, String revision, long seen, String reason, PolicyDocument text) {
    return as(EDITH)
        .header("If-Match", "\"v" + seen + "\"")
        .body(
            "{\"reason\": \"" + reason + "\", \"document\": " + DocumentJson.canonical(text) + "}")
        .put(address(version) + "/revisions/" + revision)
        .then();
  }

  private static ValidatableResponse attest(String who, VersionView version, String revision) {
    return send(who, version, revision, 1, "attestation").then();
  }

  private static ValidatableResponse publish(String who, VersionView version, String revision) {
    return send(who, version, revision, 1, "publish").then();
  }

  private static Response send(
      String who, VersionView version, String revision, long seen, String what) {
    return as(who)
        .header("If-Match", "\"v" + seen + "\"")
        .body("{}")
        .post(address(version) + "/revisions/" + revision + "/" + what);
  }

  private static io.restassured.specification.RequestSpecification open() {
    return RestAssured.given().header("Host", TwoCustomers.ALPHA_HOST);
  }

  private static Clause clause(PolicyDocument document, String id) {
    return document.texts().values().iterator().next().clauses().stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The same with one more sentence in a clause. */
  private static PolicyDocument worded(PolicyDocument document, String clause) {
    var reworded = Course.reworded(document, clause);
    var texts = new HashMap<String, PolicyText>();
    reworded
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new PolicyText(
                        text.title(),
                        Objects.requireNonNull(document.texts().get(language)).changeSummary(),
                        text.clauses())));
    return with(document, texts);
  }

  private static PolicyDocument without(PolicyDocument document, String language) {
    var texts = new HashMap<>(document.texts());
    texts.remove(language);
    return with(document, texts);
  }

  private static PolicyDocument reversed(PolicyDocument document) {
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) -> {
              var clauses = new java.util.ArrayList<>(text.clauses());
              java.util.Collections.reverse(clauses);
              texts.put(language, new PolicyText(text.title(), text.changeSummary(), clauses));
            });
    return with(document, texts);
  }

  private static PolicyDocument with(PolicyDocument document, Map<String, PolicyText> texts) {
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }
}
