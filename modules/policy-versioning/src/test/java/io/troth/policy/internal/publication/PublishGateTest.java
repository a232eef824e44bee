package io.troth.policy.internal.publication;

import static io.troth.policy.internal.publication.Gates.BERLIN;
import static io.troth.policy.internal.publication.Gates.NONE;
import static io.troth.policy.internal.publication.Gates.NOW;
import static io.troth.policy.internal.publication.Gates.V1;
import static io.troth.policy.internal.publication.Gates.V2;
import static io.troth.policy.internal.publication.Gates.V3;
import static io.troth.policy.internal.publication.Gates.bound;
import static io.troth.policy.internal.publication.Gates.document;
import static io.troth.policy.internal.publication.Gates.earlier;
import static io.troth.policy.internal.publication.Gates.gate;
import static io.troth.policy.internal.publication.Gates.situation;
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
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.Promised;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.publication.PublishGate.Objection;
import io.troth.policy.internal.publication.Situation.Earlier;
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

  private static final String MORE_FOR_RECONSENT =
      "\"noticeForReconsent\":{\"channels\":[\"EMAIL\",\"PLATFORM\"],"
          + "\"clauses\":[\"changes\"],\"days\":30},";

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          BERLIN,
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Asia/Kathmandu"));

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
}
