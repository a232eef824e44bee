package io.troth.policy.internal.publication;

import static io.troth.policy.internal.publication.Gates.BERLIN;
import static io.troth.policy.internal.publication.Gates.NONE;
import static io.troth.policy.internal.publication.Gates.NOW;
import static io.troth.policy.internal.publication.Gates.V1;
import static io.troth.policy.internal.publication.Gates.document;
import static io.troth.policy.internal.publication.Gates.earlier;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.law.LawPack;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.publication.Situation.Earlier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the law asks of terms: how long ahead, by which message, and whether silence counts. */
class TermsGateTest {

  @Test
  void termsThatPromiseNoMessageToKeepAreRefusedWithTheSource() {
    var draft =
        document(
            terms("\"audience\":[\"ORGANISATIONS\"],\"jurisdictions\":[\"FR\"],", 15),
            "\"channels\":[\"EMAIL\",\"PLATFORM\"]",
            "\"channels\":[\"PLATFORM\"]");

    assertThat(termsGate(draft, List.of()).objectionsToDraft())
        .filteredOn(objection -> objection.field().equals("commitments.notice.channels"))
        .singleElement()
        .satisfies(objection -> assertThat(objection.message()).contains("2019/1150"));
  }

  @Test
  void termsForConsumersInTheUnionAreAnnouncedAMonthAhead() {
    var draft = terms("\"audience\":[\"END_USERS\"],\"jurisdictions\":[\"FR\"],", 30);

    assertThat(termsGate(draft, List.of(earlier(1, draft))).period(Significance.NOTICE))
        .isEqualTo(NoticePeriod.ofDays(30));
  }

  @Test
  void termsForBusinessesInTheUnionAreAnnouncedFifteenDaysAhead() {
    var draft = terms("\"audience\":[\"ORGANISATIONS\"],\"jurisdictions\":[\"EU\"],", 15);

    assertThat(termsGate(draft, List.of(earlier(1, draft))).period(Significance.NOTICE))
        .isEqualTo(NoticePeriod.ofDays(15));
  }

  @Test
  void whoLeavesAJurisdictionStillAnnouncesAsItAsks() {
    var french = terms("\"jurisdictions\":[\"FR\"],", 7);
    var brazilian = terms("\"jurisdictions\":[\"BR\"],", 7);

    assertThat(termsGate(brazilian, List.of(earlier(1, french))).period(Significance.NOTICE))
        .isEqualTo(NoticePeriod.ofDays(30));
    assertThat(termsGate(brazilian, List.of(earlier(1, brazilian))).period(Significance.NOTICE))
        .isEqualTo(NoticePeriod.ofDays(7));
  }

  @Test
  void aNoticePeriodBelowTheLawIsRefusedWithItsSource() {
    var draft = terms("\"jurisdictions\":[\"FR\"],", 29);

    assertThat(termsGate(draft, List.of()).objectionsToDraft())
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.field()).isEqualTo("commitments.notice.days");
              assertThat(objection.expected())
                  .startsWith("30 to 365 (Directive (EU) 2019/770 Article 19(2)");
            });
  }

  @Test
  void silenceThatTheLawBarsIsRefusedWithItsSource() {
    var german = terms("\"jurisdictions\":[\"DE\"],", 30);

    assertThat(termsGate(german, List.of()).objectionsToDraft())
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.field()).isEqualTo("commitments.objection.deemedAcceptance");
              assertThat(objection.message()).contains("by law (Bundesgerichtshof");
            });
  }

  @Test
  void silenceMayCountAmongBusinesses() {
    var german = terms("\"audience\":[\"ORGANISATIONS\"],\"jurisdictions\":[\"DE\"],", 15);

    assertThat(termsGate(german, List.of()).objectionsToDraft()).isEmpty();
  }

  private static PolicyDocument terms(String scope, int days) {
    return DocumentJson.read(
        DocumentJson.canonical(V1)
            .replace("\"commitments\":{", "\"commitments\":{" + scope)
            .replace("\"days\":7", "\"days\":" + days),
        "");
  }

  private static PublishGate termsGate(PolicyDocument draft, List<Earlier> published) {
    return new PublishGate(
        new Situation(
            PolicyKind.TERMS, draft, published, List.of(), NOW, BERLIN, "en", Duration.ZERO, NONE),
        LawPack.current());
  }
}
