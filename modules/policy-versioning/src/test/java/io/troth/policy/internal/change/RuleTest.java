package io.troth.policy.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Significance;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleTest {

  @Test
  void consentNeverMakesAChangeMatterLess() {
    assertThat(Rule.values())
        .allSatisfy(
            rule ->
                assertThat(rule.onConsent().isBelow(rule.significance())).as("%s", rule).isFalse());
  }

  @Test
  void everyRuleHasWordsAndAReasonInEveryLanguage() {
    for (var language : List.of("en", "de")) {
      assertThat(Rule.values())
          .allSatisfy(rule -> assertThat(Words.template(language, "words." + rule)).isNotBlank())
          .allSatisfy(rule -> assertThat(Words.template(language, "reason." + rule)).isNotBlank());
    }
  }

  @Test
  void languagesHaveTheSameMessages() {
    assertThat(keys("de")).isEqualTo(keys("en"));
  }

  @Test
  void onlyWordingIsEditorial() {
    assertThat(
            Arrays.stream(Rule.values())
                .filter(rule -> rule.significance() == Significance.EDITORIAL))
        .containsExactly(
            Rule.OTHER_TEXT_CHANGED, Rule.CLAUSE_MOVED, Rule.TITLE_CHANGED, Rule.LANGUAGE_ADDED);
  }

  private static TreeSet<String> keys(String language) {
    return new TreeSet<>(
        ResourceBundle.getBundle("io.troth.policy.internal.change.changes_" + language).keySet());
  }
}
