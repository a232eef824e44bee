package io.troth.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Clause;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.Commitments.ServiceGate;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.internal.change.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a mail on a correction names: what reads otherwise for whoever reads it. */
class CorrectionWordsTest {

  private static final PolicyText ENGLISH = text("Policy", "Who", "We are nobody.");
  private static final PolicyText GERMAN = text("Richtlinie", "Wer", "Wir sind niemand.");

  @Test
  void clausesAreNamedToThoseInWhoseLanguageTheyChanged() {
    var german = corrected(ENGLISH, text("Richtlinie", "Wer", "Wir sind wirklich niemand."));

    assertThat(german.corrected(Locale.GERMAN)).containsExactly("Wer");
    assertThat(german.isElsewhere(Locale.GERMAN)).isFalse();
    assertThat(german.corrected(Locale.ENGLISH)).isEmpty();
    assertThat(german.isElsewhere(Locale.ENGLISH)).isTrue();
  }

  @Test
  void aTitleIsNamedWithTheOldOneBeforeTheClauses() {
    var both = corrected(text("Privacy policy", "Who we are", "We are nobody."), GERMAN);

    assertThat(both.corrected(Locale.ENGLISH)).hasSize(2).last().isEqualTo("Who we are");
    assertThat(both.corrected(Locale.ENGLISH).get(0)).contains("Policy", "Privacy policy");
    assertThat(both.isElsewhere(Locale.GERMAN)).isTrue();
  }

  @Test
  void whoReadsALanguageThatIsNotThereReadsTheOneThatPrevails() {
    var english = corrected(text("Policy", "Who", "We are somebody."), GERMAN);

    assertThat(english.corrected(Locale.FRENCH)).containsExactly("Who");
    assertThat(english.isElsewhere(Locale.FRENCH)).isFalse();
  }

  @Test
  void aSummaryAloneIsNoClauseAndIsNotElsewhere() {
    var summary = corrected(new PolicyText("Policy", "Shorter.", ENGLISH.clauses()), GERMAN);

    assertThat(summary.corrected(Locale.ENGLISH)).isEmpty();
    assertThat(summary.isElsewhere(Locale.ENGLISH)).isFalse();
  }

  private static CorrectionWords corrected(PolicyText english, PolicyText german) {
    var says = document(english, german);
    return new CorrectionWords(
        "privacy", 1, 2, says, new Comparison().between(document(ENGLISH, GERMAN), says));
  }

  private static PolicyDocument document(PolicyText english, PolicyText german) {
    return new PolicyDocument("en", Map.of("en", english, "de", german), commitments());
  }

  private static PolicyText text(String title, String heading, String body) {
    return new PolicyText(title, "", List.of(new Clause("who", heading, body)));
  }

  private static Commitments commitments() {
    return new Commitments(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new NoticeRule(7, Set.of(Channel.EMAIL), false, Set.of("who")),
        new ObjectionRule(ObjectionEffect.STAY, false, Set.of()),
        new ServiceGate(false, Set.of()),
        Optional.empty());
  }
}
