package io.troth.policy.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.troth.policy.api.Change;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.ClauseDifference.Status;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.RandomDocuments;
import io.troth.policy.internal.document.DocumentJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static final PolicyDocument V1 = Fixtures.engageware("v1");
  private static final String JSON = DocumentJson.canonical(V1);

  private final Comparison comparison = new Comparison();

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"keep\":\"P2Y\"|\"keep\":\"P3Y\"|RETENTION_LENGTHENED|NOTICE",
        "\"keep\":\"P2Y\"|\"keep\":\"P1Y\"|RETENTION_SHORTENED|NOTICE",
        "\"keep\":\"P6M\"|\"keep\":\"P7M\"|RETENTION_LENGTHENED|RECONSENT",
        "\"days\":7|\"days\":8|NOTICE_LENGTHENED|NOTICE",
        "\"channels\":[\"EMAIL\",\"PLATFORM\"]|\"channels\":[\"PLATFORM\"]|CHANNEL_DROPPED|RECONSENT",
        "\"bannerReplacesBouncedMail\":true|\"bannerReplacesBouncedMail\":false|BANNER_NO_LONGER_REPLACES_MAIL|NOTICE",
        "\"deemedAcceptance\":true|\"deemedAcceptance\":false|DEEMED_ACCEPTANCE_ENDED|NOTICE",
        "\"effect\":\"STAY\"|\"effect\":\"RESTRICT\"|OBJECTION_EFFECT_CHANGED|NOTICE",
        "\"serviceGate\":{\"clauses\":[],\"declared\":false}|\"serviceGate\":{\"clauses\":[\"changes\"],\"declared\":true}|SERVICE_GATE_DECLARED|NOTICE",
        "\"answerWithinDays\":30,\"clauses\":[\"your-rights\"],\"id\":\"erase\"|\"answerWithinDays\":45,\"clauses\":[\"your-rights\"],\"id\":\"erase\"|RIGHT_SLOWED|NOTICE",
        "{\"answerWithinDays\":30,\"clauses\":[\"your-rights\"],\"id\":\"erase\"},||RIGHT_REMOVED|RECONSENT",
        "\"basis\":\"LEGITIMATE_INTERESTS\"|\"basis\":\"LEGAL_OBLIGATION\"|BASIS_OBJECTION_LOST|RECONSENT",
        "\"basis\":\"LEGITIMATE_INTERESTS\"|\"basis\":\"PUBLIC_TASK\"|BASIS_SWAPPED|NOTICE",
        "\"basis\":\"LEGITIMATE_INTERESTS\"|\"basis\":\"CONSENT\"|BASIS_BECAME_CONSENT|NOTICE",
        "\"basis\":\"CONSENT\"|\"basis\":\"LEGITIMATE_INTERESTS\"|BASIS_CONSENT_DROPPED|RECONSENT",
        "\"categories\":[\"usage\"]|\"categories\":[\"contact\",\"usage\"]|PURPOSE_HELD_CATEGORY_ADDED|RECONSENT",
        "\"recipients\":[\"brieftaube\",\"nordkiste\"]|\"recipients\":[\"nordkiste\"]|PURPOSE_RECIPIENT_REMOVED|NOTICE",
        "\"country\":\"AT\"|\"country\":\"US\"|TRANSFER_STARTED|NOTICE",
        "\"country\":\"AT\"|\"country\":\"FR\"|RECIPIENT_COUNTRY_CHANGED|NOTICE",
        "\"country\":\"DE\",\"id\":\"authorities\"|\"country\":\"DE\",\"id\":\"others\"|RECIPIENT_ADDED|NOTICE",
        "\"role\":\"AUTHORITY\"|\"role\":\"THIRD_PARTY\"|RECIPIENT_ROLE_WIDENED|RECONSENT",
        "\"name\":\"Mira Sandvoss\"|\"name\":\"Nils Ohm\"|OFFICER_CHANGED|NOTICE",
        "\"sources\":[\"person\"]|\"sources\":[\"device\",\"person\"]|SOURCE_ADDED|NOTICE",
        "\"clauses\":[\"storage\",\"what-we-hold\"]|\"clauses\":[\"scope\",\"storage\",\"what-we-hold\"]|CITATION_CHANGED|NOTICE",
        "Engageware connects|Engageware brings together|OTHER_TEXT_CHANGED|EDITORIAL",
        "The service sets temporary|The service uses temporary|CITED_TEXT_CHANGED|NOTICE",
        "\"title\":\"Privacy notice\"|\"title\":\"Privacy policy\"|TITLE_CHANGED|EDITORIAL",
        "\"sourceLanguage\":\"en\"|\"sourceLanguage\":\"de\"|PREVAILING_LANGUAGE_CHANGED|NOTICE",
      })
  void everySortOfChangeIsJudgedByItsRow(
      String from, String to, String rule, Significance significance) {
    assertThat(JSON).contains(from);
    var changed = DocumentJson.read(JSON.replace(from, to == null ? "" : to), "");

    var set = comparison.between(V1, changed);

    assertThat(set.significance()).isEqualTo(significance);
    assertThat(set.changes())
        .filteredOn(change -> change.rule().equals(rule))
        .isNotEmpty()
        .extracting(Change::significance)
        .contains(significance);
  }

  @Test
  void nothingDiffersFromItself() {
    qt().withExamples(200)
        .forAll(RandomDocuments.any())
        .checkAssert(
            document -> {
              var set = comparison.between(document, document);

              assertThat(set.changes()).isEmpty();
              assertThat(set.significance()).isEqualTo(Significance.EDITORIAL);
              assertThat(set.clauses().values())
                  .allSatisfy(
                      clauses ->
                          assertThat(clauses)
                              .extracting(ClauseDifference::status)
                              .containsOnly(Status.SAME));
            });
  }

  @Test
  void whatDiffersIsSaid() {
    qt().withExamples(300)
        .forAll(RandomDocuments.any(), RandomDocuments.any())
        .assuming((from, to) -> !withoutSummaries(from).equals(withoutSummaries(to)))
        .checkAssert(
            (from, to) -> assertThat(Comparison.changes(from, to)).as("changes").isNotEmpty());
  }

  @Test
  void aSetMattersAsMuchAsTheGreatestOfItsChanges() {
    qt().withExamples(300)
        .forAll(RandomDocuments.any(), RandomDocuments.any())
        .checkAssert(
            (from, to) -> {
              var set = comparison.between(from, to);

              assertThat(set.changes())
                  .allSatisfy(
                      change ->
                          assertThat(set.significance().isBelow(change.significance())).isFalse());
            });
  }

  @Test
  void keysAreUnique() {
    qt().withExamples(300)
        .forAll(RandomDocuments.any(), RandomDocuments.any())
        .checkAssert(
            (from, to) ->
                assertThat(Comparison.changes(from, to))
                    .extracting(Change::key)
                    .doesNotHaveDuplicates());
  }

  @Test
  void aNewPurposeAlwaysNeedsReconsent() {
    qt().withExamples(300)
        .forAll(RandomDocuments.without("hints"), RandomDocuments.with("hints"))
        .checkAssert(
            (from, to) ->
                assertThat(Comparison.significance(Comparison.changes(from, to)))
                    .isEqualTo(Significance.RECONSENT));
  }

  @Test
  void whatIsAddedAndTakenBackIsNoChange() {
    var v3 = Fixtures.engageware("v3");

    assertThat(comparison.between(V1, v3).changes()).isNotEmpty();
    assertThat(comparison.between(V1, V1).changes()).isEmpty();
  }

  @Test
  void movedClausesAreFewest() {
    assertThat(Order.moved(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c")))
        .containsExactly("d");
  }

  @Test
  void whatIsGoneIsReadWhereItStood() {
    assertThat(Order.merged(List.of("a", "b", "c"), List.of("a", "c", "x")))
        .containsExactly("a", "b", "c", "x");
  }

  private static Object withoutSummaries(PolicyDocument document) {
    return DocumentJson.canonical(document)
        .replaceAll("\"changeSummary\":\"(\\\\.|[^\"\\\\])*\"", "");
  }
}
