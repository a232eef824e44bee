package io.troth.policy.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Change;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.ClauseDifference.Status;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.document.DocumentRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy of the reference tenant: what a customer of Troth would write. */
class EngagewarePoliciesTest {

  private final Comparison comparison = new Comparison();

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2", "v3"})
  void everyVersionIsWithoutFault(String version) {
    assertThat(DocumentRules.check(version(version), "", PolicyKind.PRIVACY_NOTICE)).isEmpty();
  }

  @Test
  void keepingLogsLongerAndANewProcessorIsNoticed() {
    var set = comparison.between(version("v1"), version("v2"));

    assertThat(set.significance()).isEqualTo(Significance.NOTICE);
    assertThat(set.keys())
        .contains(
            "retention:server-logs:lengthened",
            "recipient:leitstern:added",
            "purpose:service-security:recipient:leitstern:added");
    assertThat(set.purposes()).containsExactly("service-security");
  }

  @Test
  void aNewPurposeNeedsReconsent() {
    var set = comparison.between(version("v2"), version("v3"));

    assertThat(set.significance()).isEqualTo(Significance.RECONSENT);
    assertThat(set.purposes()).containsExactly("product-suggestions");
    assertThat(set.keys()).contains("purpose:product-suggestions:added", "gate:declared");
  }

  @Test
  void whoIsStillOnTheFirstVersionIsAskedAboutEverything() {
    var set = comparison.between(version("v1"), version("v3"));

    assertThat(set.significance()).isEqualTo(Significance.RECONSENT);
    assertThat(set.purposes()).containsExactly("product-suggestions", "service-security");
  }

  @Test
  void changesAreSaidInBothLanguages() {
    var words =
        comparison.between(version("v1"), version("v2")).changes().stream()
            .filter(change -> change.key().equals("retention:server-logs:lengthened"))
            .map(Change::words)
            .findFirst()
            .orElseThrow()
            .byLanguage();

    assertThat(words)
        .containsEntry("en", "Server logs are kept longer: 60 days instead of 30 days.")
        .containsEntry("de", "Länger aufbewahrt: Server-Protokolle, 60 Tage statt 30 Tage.");
  }

  @Test
  void theTextShowsWhichClausesChanged() {
    var clauses = comparison.between(version("v1"), version("v2")).clauses();

    assertThat(clauses.get("de"))
        .filteredOn(clause -> clause.status() == Status.CHANGED)
        .extracting(ClauseDifference::id)
        .containsExactly("storage", "who-else", "deletion", "objection");
  }

  private static PolicyDocument version(String version) {
    return Fixtures.engageware(version);
  }
}
