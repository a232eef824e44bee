package io.troth.policy.internal.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.troth.kernel.ProblemType;
import io.troth.kernel.law.LawPack;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.Governance.GoverningDocument;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.Promised;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.publication.PublishGate.Objection;
import io.troth.policy.internal.publication.Situation.Earlier;
import io.troth.policy.spi.CohortCensus.Cohort;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishGateTest {

  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final PolicyDocument V1 = Fixtures.engageware("v1");
  private static final PolicyDocument V2 = Fixtures.engageware("v2");
  private static final PolicyDocument V3 = Fixtures.engageware("v3");
  private static final List<Promised> NONE = List.of();

  @Test
  void theFirstVersionMayTakeEffectToday() {
    var gate = gate(V1, List.of(), List.of());

    assertThat(gate.earliest()).isEqualTo("2026-11-23");
    assertThat(gate.floor()).isEqualTo(Significance.EDITORIAL);
    assertThat(gate.objectionsTo(LocalDate.parse("2026-11-23"))).isEmpty();
    assertThat(gate.objectionsToDraft()).isEmpty();
  }

  @Test
  void aChangeLeavesTheLastPersonToldAWholeWeek() {
    var gate = gate(V2, List.of(earlier(1, V1)), List.of(bound(1, 200)));

    assertThat(gate.earliest()).isEqualTo("2026-12-02");
  }

  @Test
  void sendingTakesTime() {
    var situation =
        situation(V2, List.of(earlier(1, V1)), List.of(bound(1, 200)), NONE, Duration.ofHours(12));

    assertThat(new PublishGate(situation, LawPack.current()).earliest()).isEqualTo("2026-12-03");
  }

  @Test
  void whoWasPromisedMoreGetsMore() {
    var promisedMore = document(V1, "\"days\":7", "\"days\":30");
    var gate = gate(V3, List.of(earlier(1, promisedMore), earlier(2, V2)), List.of(bound(1, 1)));

    assertThat(gate.period(Significance.NOTICE)).isEqualTo(NoticePeriod.ofDays(30));
  }

  @Test
  void moreTimeIsLeftWhereMoreWasPromised() {
    var promised = document(V1, "\"notice\":", MORE_FOR_RECONSENT + "\"notice\":");
    var gate = gate(V2, List.of(earlier(1, promised)), List.of(bound(1, 200)));

    assertThat(gate.period(Significance.NOTICE)).isEqualTo(NoticePeriod.ofDays(7));
    assertThat(gate.period(Significance.RECONSENT)).isEqualTo(NoticePeriod.ofDays(30));
    assertThat(gate.earliest(Significance.NOTICE)).isEqualTo("2026-12-02");
    assertThat(gate.earliest(Significance.RECONSENT)).isEqualTo("2026-12-25");
    assertThat(gate.objectionsTo(LocalDate.parse("2026-12-24"), Significance.RECONSENT))
        .extracting(Objection::problem)
        .containsExactly((ProblemType) PolicyProblem.NOTICE_PERIOD_TOO_SHORT);
  }

  @Test
  void whatIsDeclaredBeyondTheFloorNeverComesSooner() {
    var promised = document(V1, "\"notice\":", MORE_FOR_RECONSENT + "\"notice\":");

    assertThat(gate(promised, List.of(earlier(1, promised)), List.of()).deadlines())
        .isSortedAccordingTo(Comparator.comparing(DryRun.Deadline::earliest))
        .extracting(DryRun.Deadline::days)
        .containsExactly(7, 7, 30);
  }

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

  private static final String MORE_FOR_RECONSENT =
      "\"noticeForReconsent\":{\"channels\":[\"EMAIL\",\"PLATFORM\"],"
          + "\"clauses\":[\"changes\"],\"days\":30},";

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

  @Test
  void nobodyCanBeToldTooLate() {
    qt().withExamples(500)
        .forAll(
            longs().between(0, 4_000_000_000L),
            integers().between(0, 200_000),
            integers().between(0, ZONES.size() - 1),
            integers().between(0, ZONES.size() - 1))
        .checkAssert(
            (seconds, sending, tenant, person) -> {
              var now = Instant.ofEpochSecond(seconds);
              var gate =
                  new PublishGate(
                      new Situation(
                          PolicyKind.PRIVACY_NOTICE,
                          V2,
                          List.of(new Earlier(1, Instant.EPOCH, V1)),
                          List.of(),
                          now,
                          ZONES.get(tenant),
                          "en",
                          Duration.ofSeconds(sending),
                          NONE),
                      LawPack.current());
              var told = now.plusSeconds(sending);
              var starts = PublishGate.startOf(gate.earliest(), ZONES.get(tenant));
              var dayBefore = PublishGate.startOf(gate.earliest().minusDays(1), ZONES.get(tenant));
              var unknown = gate.period(gate.floor()).endsFor(told, Optional.empty());

              assertThat(starts).isAfterOrEqualTo(unknown);
              assertThat(Duration.between(told, starts)).isGreaterThanOrEqualTo(Duration.ofDays(7));
              assertThat(dayBefore).as("the day before %s", ZONES.get(person)).isBefore(unknown);
            });
  }

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          BERLIN,
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Asia/Kathmandu"));

  @Test
  void aDateInsideTheNoticePeriodIsRefusedWithTheEarliest() {
    var gate = gate(V2, List.of(earlier(1, V1)), List.of());

    assertThat(gate.objectionsTo(LocalDate.parse("2026-12-01")))
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.problem()).isEqualTo(PolicyProblem.NOTICE_PERIOD_TOO_SHORT);
              assertThat(objection.expected()).isEqualTo("2026-12-02 or later");
            });
  }

  @Test
  void aDateInThePastIsRefused() {
    var gate = gate(V1, List.of(), List.of());

    assertThat(gate.objectionsTo(LocalDate.parse("2026-11-22")))
        .extracting(Objection::problem)
        .containsExactly((ProblemType) PolicyProblem.DATE_IN_THE_PAST);
  }

  @Test
  void aDateBeyondAllPlanningIsRefused() {
    assertThat(gate(V1, List.of(), List.of()).objectionsTo(LocalDate.MAX)).hasSize(1);
  }

  @Test
  void theFloorIsTheGreatestForAnybodyConcerned() {
    var published = List.of(earlier(1, V1), earlier(2, V3));
    var draft = document(V3, "{\"answerWithinDays\":30", "{\"answerWithinDays\":31");

    assertThat(gate(draft, published, List.of(bound(2, 5))).floor()).isEqualTo(Significance.NOTICE);
    assertThat(gate(draft, published, List.of(bound(2, 5), bound(1, 1))).floor())
        .isEqualTo(Significance.RECONSENT);
    assertThat(gate(draft, published, List.of(bound(1, 0))).floor()).isEqualTo(Significance.NOTICE);
  }

  @Test
  void aSignificanceBelowTheFloorIsRefused() {
    var gate = gate(V3, List.of(earlier(1, V1), earlier(2, V2)), List.of(bound(2, 10)));

    assertThat(gate.objectionsTo(Significance.NOTICE))
        .singleElement()
        .satisfies(
            objection ->
                assertThat(objection.problem()).isEqualTo(PolicyProblem.SIGNIFICANCE_BELOW_FLOOR));
    assertThat(gate.objectionsTo(Significance.RECONSENT)).isEmpty();
  }

  @Test
  void aChangeWithoutASummaryInALanguageIsRefused() {
    var gate = gate(V1, List.of(earlier(1, V1)), List.of());

    assertThat(gate.objectionsToDraft())
        .extracting(Objection::field)
        .containsExactly("texts.de.changeSummary", "texts.en.changeSummary");
  }

  @Test
  void theTenantsOwnLanguageMustBeThere() {
    var situation =
        new Situation(
            PolicyKind.PRIVACY_NOTICE,
            V1,
            List.of(),
            List.of(),
            NOW,
            BERLIN,
            "fr",
            Duration.ZERO,
            NONE);

    assertThat(new PublishGate(situation, LawPack.current()).objectionsToDraft())
        .extracting(Objection::field)
        .containsExactly("texts.fr");
  }

  @Test
  void aPromiseNothingKeepsIsRefused() {
    var promised =
        new Promised(
            new CommitmentKey(CommitmentKind.RETENTION, "server-logs"),
            LocalText.of("en", "Server logs: kept for 30 days at most."),
            Set.of(),
            "",
            "commitments.retention/server-logs");
    var situation = situation(V3, List.of(), List.of(), List.of(promised), Duration.ZERO);

    assertThat(new PublishGate(situation, LawPack.current()).objectionsToDraft())
        .containsExactly(
            new Objection(
                PolicyProblem.PROMISE_WITHOUT_CONTROL,
                "commitments.retention/server-logs",
                "nothing here keeps retention/server-logs",
                "a control that does, no such promise, or a gap the owner accepts"));
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

  @Test
  void policiesThatRankDocumentsTheOtherWayRoundAreRefused() {
    var draft =
        document(
            V1,
            "\"commitments\":{",
            "\"commitments\":{\"precedence\":{\"clauses\":[\"who-we-are\"],"
                + "\"order\":[\"PRIVACY_NOTICE\",\"TERMS\"]},");
    var elsewhere =
        Map.of("terms", List.of(GoverningDocument.TERMS, GoverningDocument.PRIVACY_NOTICE));
    var situation =
        new Situation(
            PolicyKind.PRIVACY_NOTICE,
            draft,
            List.of(),
            List.of(),
            NOW,
            BERLIN,
            "en",
            Duration.ZERO,
            NONE,
            elsewhere);

    var objections = new PublishGate(situation, LawPack.current()).objectionsToDraft();

    assertThat(objections)
        .filteredOn(each -> each.problem() == PolicyProblem.PRECEDENCE_CONTRADICTS)
        .singleElement()
        .satisfies(each -> assertThat(each.expected()).contains("terms"));
  }

  private static PublishGate gate(
      PolicyDocument draft, List<Earlier> published, List<Cohort> cohorts) {
    return new PublishGate(
        situation(draft, published, cohorts, NONE, Duration.ofSeconds(20)), LawPack.current());
  }

  private static Situation situation(
      PolicyDocument draft,
      List<Earlier> published,
      List<Cohort> cohorts,
      List<Promised> unkept,
      Duration sending) {
    return new Situation(
        PolicyKind.PRIVACY_NOTICE, draft, published, cohorts, NOW, BERLIN, "en", sending, unkept);
  }

  private static Earlier earlier(int number, PolicyDocument document) {
    return new Earlier(number, NOW.minus(Duration.ofDays(100L - number)), document);
  }

  private static Cohort bound(int number, long people) {
    return new Cohort(Optional.of(number), people, 0);
  }

  private static PolicyDocument document(PolicyDocument base, String from, String to) {
    return DocumentJson.read(DocumentJson.canonical(base).replace(from, to), "");
  }
}
