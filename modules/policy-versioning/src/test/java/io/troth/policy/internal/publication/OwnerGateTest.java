package io.troth.policy.internal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.law.LawPack;
import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.document.PolicyFolder;
import io.troth.policy.internal.publication.PublishGate.Objection;
import io.troth.policy.internal.publication.Situation.Earlier;
import io.troth.policy.spi.CohortCensus.Cohort;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerGateTest {

  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  private static final String YAML = Fixtures.resource("document/every-key/policy.yaml");
  private static final String LONG = YAML.replace("noticeDays: 30", "noticeDays: 60");
  private static final String NAMED = "Newcomer Ltd und Neuling GmbH";

  @Test
  void aNewOwnerIsAnnouncedAsLongAheadAsWasPromisedForThat() {
    var gate = gate(document(LONG, NAMED), document(without(LONG), ""));

    assertThat(gate.floor()).isEqualTo(Significance.NOTICE);
    assertThat(gate.period(Significance.NOTICE)).isEqualTo(NoticePeriod.ofDays(60));
    assertThat(gate.earliest()).isEqualTo("2027-01-24");
    assertThat(gate.objectionsToDraft()).isEmpty();
    assertThat(gate.objectionsTo(LocalDate.parse("2027-01-23"))).hasSize(1);
  }

  @Test
  void whatEverybodyHasBeenToldNeedsNoMoreThanAnyChange() {
    var gate = gate(document(LONG, NAMED), document(LONG, NAMED));

    assertThat(gate.period(Significance.NOTICE)).isEqualTo(NoticePeriod.ofDays(35));
  }

  @Test
  void whoIsStillBoundByAVersionWithoutTheOwnerHasTheTimeToo() {
    var told = document(LONG, NAMED);
    var untold = document(without(LONG), "");
    var gate =
        new PublishGate(
            situation(
                told,
                List.of(earlier(1, untold), earlier(2, told)),
                List.of(new Cohort(Optional.of(1), 1, 0))),
            LawPack.current());

    assertThat(gate.period(Significance.NOTICE)).isEqualTo(NoticePeriod.ofDays(60));
  }

  @Test
  void theBusinessDoesNotChangeHandsBeforePeopleHadTheirTime() {
    var soon = document(LONG.replace("on: 2027-03-01", "on: 2027-01-01"), NAMED);

    assertThat(objected(soon)).containsExactly("commitments.newOwner.on");
  }

  @Test
  void dataGoWithTheBusinessOnlyIfThatIsPromised() {
    var unprepared =
        document(
            LONG.replace("  - {id: merger, logged: true, clauses: [protection]}\n", ""), NAMED);

    assertThat(gate(unprepared, document(without(LONG), "")).objectionsToDraft())
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.field()).isEqualTo("commitments.disclosures");
              assertThat(objection.expected()).contains("merger");
            });
  }

  @Test
  void aDisclosureThatIsNewNeedsReconsent() {
    var merger = "  - {id: merger, logged: true, clauses: [protection]}\n";
    var gate = gate(document(LONG, NAMED), document(without(LONG).replace(merger, ""), ""));

    assertThat(gate.objectionsToDraft()).isEmpty();
    assertThat(gate.floor()).isEqualTo(Significance.RECONSENT);
  }

  @Test
  void theAgreementGoesOnAndOptOutsTravel() {
    var unbound =
        document(LONG.replace("agreementContinues: true", "agreementContinues: false"), NAMED);
    var lost = document(LONG.replace("optOutsTravel: true", "optOutsTravel: false"), NAMED);

    assertThat(objected(unbound)).containsExactly("commitments.ownershipChange");
    assertThat(objected(lost)).containsExactly("commitments.ownershipChange");
  }

  @Test
  void theSummaryNamesTheOwnerInEachLanguage() {
    assertThat(objected(document(LONG, "Newcomer Ltd"))).containsExactly("texts.de.changeSummary");
  }

  private static List<String> objected(PolicyDocument draft) {
    return gate(draft, document(without(LONG), "")).objectionsToDraft().stream()
        .map(Objection::field)
        .toList();
  }

  private static String without(String yaml) {
    return yaml.replaceAll("(?m)^newOwner: .*\n", "");
  }

  private static PublishGate gate(PolicyDocument draft, PolicyDocument before) {
    return new PublishGate(
        situation(draft, List.of(earlier(1, before)), List.of(new Cohort(Optional.of(1), 9, 0))),
        LawPack.current());
  }

  private static Situation situation(
      PolicyDocument draft, List<Earlier> published, List<Cohort> cohorts) {
    return new Situation(
        PolicyKind.PRIVACY_NOTICE,
        draft,
        published,
        cohorts,
        NOW,
        ZoneId.of("UTC"),
        "en",
        Duration.ZERO,
        List.of());
  }

  private static Earlier earlier(int number, PolicyDocument document) {
    return new Earlier(number, NOW.minus(Duration.ofDays(100L - number)), document);
  }

  private static PolicyDocument document(String yaml, String summary) {
    var files = new HashMap<>(Map.of("policy.yaml", yaml));
    for (var name : List.of("en.md", "de.md")) {
      var text = Fixtures.resource("document/every-key/" + name);
      files.put(
          name, text.replaceFirst("(?m)^(title:.*)$", "$1\nchangeSummary: \"" + summary + "\""));
    }
    return new PolicyFolder().read(files);
  }
}
