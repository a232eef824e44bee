package io.troth.retention.internal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.PurposeTable;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.internal.hold.LiveHolds;
import io.troth.retention.internal.rule.Keep;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.retention.internal.vault.Holder.Asked;
import io.troth.retention.internal.vault.Holder.Stand;
import io.troth.retention.internal.vault.Holder.Values;
import io.troth.subject.api.AttributeType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When which identifying values go. */
class VaultPlanTest {

  private static final PolicyId POLICY = new PolicyId(new UUID(1, 1));
  private static final Instant NOW = Instant.parse("2027-03-15T09:30:00Z");
  private static final Stronger NOTHING = new Stronger(new LiveHolds(List.of()), Map.of());
  private static final Set<AttributeType> EMAIL = Set.of(AttributeType.EMAIL);

  @Test
  void aValueServesEveryPurposeAndGoesAfterTheLastWithdrawal() {
    var rule = rule("contact", RetentionTrigger.CONSENT_WITHDRAWN, RetentionAction.ERASE);

    assertThat(goes(List.of(rule), NOTHING, withdrawn(20), given())).isEmpty();
    assertThat(goes(List.of(rule), NOTHING, withdrawn(20), withdrawn(9))).isEmpty();
    assertThat(goes(List.of(rule), NOTHING, withdrawn(20), withdrawn(10))).isEqualTo(EMAIL);
  }

  @Test
  void aPurposeThatRestsOnNoConsentKeepsTheOthersFromEndingIt() {
    var rule = rule("contact", RetentionTrigger.PURPOSE_ENDED, RetentionAction.ERASE);

    assertThat(goes(List.of(rule), NOTHING, withdrawn(20))).isEmpty();
    assertThat(goes(List.of(rule), NOTHING, withdrawn(20), withdrawn(20))).isEqualTo(EMAIL);
  }

  @Test
  void theOldestValueCountsWhereTimeCountsFromCreation() {
    var rule = rule("contact", RetentionTrigger.CREATED, RetentionAction.ANONYMISE);

    assertThat(goes(List.of(rule), NOTHING)).isEqualTo(EMAIL);
  }

  @Test
  void aCategoryThatOnlyRestrictsKeepsItsTypes() {
    var erases = rule("contact", RetentionTrigger.CREATED, RetentionAction.ERASE);
    var restricts = rule("orders", RetentionTrigger.CREATED, RetentionAction.RESTRICT);

    assertThat(goes(List.of(erases, restricts), NOTHING)).isEmpty();
  }

  @Test
  void theLawKeepsATypeEvenWhereNothingIsPromisedOfItsCategory() {
    var rule = rule("contact", RetentionTrigger.CREATED, RetentionAction.ERASE);
    var keep = new Keep(TimeSpan.parse("P10Y"), RetentionTrigger.CREATED, false);
    var law = new Stronger(new LiveHolds(List.of()), Map.of("orders", keep));

    assertThat(goes(List.of(rule), law)).isEmpty();
  }

  /** Types of the category that go now. */
  private static Set<AttributeType> goes(List<Rule> rules, Stronger stronger, Stand... stands) {
    var shelves = Map.of("contact", EMAIL, "orders", EMAIL);
    var parts = new VaultPlan(rules, shelves, stronger, NOW).parts(holder(stands));
    return parts.stream()
        .filter(part -> part.category().equals("contact"))
        .map(part -> VaultPlan.going(part, parts, NOW))
        .findFirst()
        .orElseThrow();
  }

  private static Holder holder(Stand... stands) {
    var consents = new HashMap<Asked, Stand>();
    for (var at = 0; at < stands.length; at++) {
      consents.put(new Asked(POLICY, at == 0 ? "news" : "offers"), stands[at]);
    }
    return new Holder(
        new SubjectRef(new UUID(2, 2)),
        Map.of(AttributeType.EMAIL, new Values(1, ago(100))),
        Map.of(),
        consents,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Set.of());
  }

  private static Stand withdrawn(int daysAgo) {
    return new Stand(PurposeTable.WITHDRAWN, ago(daysAgo));
  }

  private static Stand given() {
    return new Stand(PurposeTable.GIVEN, ago(50));
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static Rule rule(String category, RetentionTrigger trigger, RetentionAction action) {
    return new Rule(
        POLICY,
        "privacy",
        1,
        true,
        new Retention(category, TimeSpan.ofDays(10), trigger, action, Set.of()),
        Set.of("news", "offers"),
        Set.of("news", "offers"),
        Optional.empty(),
        Optional.empty());
  }
}
