package io.troth.policy.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.Actor;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.Attestation.Statement;
import io.troth.policy.api.PublishingRules.Rules;
import io.troth.policy.api.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClearanceTest {

  private static final Actor OLIVE = new Actor(Actor.Kind.STAFF, "olive");
  private static final Actor PIET = new Actor(Actor.Kind.STAFF, "piet");
  private static final Rules TWO_PEOPLE = new Rules(true, false);
  private static final Rules SIGNED = new Rules(false, true);
  private static final List<String> LANGUAGES = List.of("en", "de");

  @Test
  void wordingNeedsTwoDifferentPeople() {
    assertThat(clearance(Rules.NONE, wording(OLIVE)).wordingIsAttested()).isFalse();
    assertThat(clearance(Rules.NONE, wording(OLIVE), wording(OLIVE)).wordingIsAttested()).isFalse();
    assertThat(clearance(Rules.NONE, wording(OLIVE), wording(PIET)).wordingIsAttested()).isTrue();
    assertThat(clearance(Rules.NONE, wording(OLIVE), approval(PIET)).wordingIsAttested()).isFalse();
  }

  @Test
  void withoutRulesNothingIsMissing() {
    assertThat(clearance(Rules.NONE).missing(OLIVE, LANGUAGES)).isEmpty();
  }

  @Test
  void onesOwnApprovalIsNoneButAnothersIs() {
    assertThat(clearance(TWO_PEOPLE, approval(OLIVE)).missing(OLIVE, LANGUAGES))
        .extracting("field")
        .containsExactly("approval");
    assertThat(clearance(TWO_PEOPLE, approval(OLIVE)).missing(PIET, LANGUAGES)).isEmpty();
  }

  @Test
  void everyLanguageIsSignedOff() {
    assertThat(clearance(SIGNED, signed("en")).missing(OLIVE, LANGUAGES))
        .extracting("field")
        .containsExactly("texts.de");
    assertThat(clearance(SIGNED, signed("en"), signed("de")).missing(OLIVE, LANGUAGES)).isEmpty();
  }

  private static Clearance clearance(Rules rules, Attestation... said) {
    return new Clearance(rules, List.of(said));
  }

  private static Attestation wording(Actor by) {
    return said(Statement.WORDING, by, Optional.empty());
  }

  private static Attestation approval(Actor by) {
    return said(Statement.APPROVAL, by, Optional.empty());
  }

  private static Attestation signed(String language) {
    return said(Statement.LEGAL, PIET, Optional.of(language));
  }

  private static Attestation said(Statement kind, Actor by, Optional<String> language) {
    return new Attestation(new VersionId(new UUID(0, 1)), 3, kind, language, by, Instant.EPOCH, "");
  }
}
