package io.troth.tenant.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import org.junit.jupiter.api.Test;

class AccountRulesTest {

  @Test
  void caseAndBlanksOfASignInNameDoNotMatter() {
    assertThat(AccountRules.checked(" Olga@Example.test ", "Olga", "long enough to be one"))
        .isEqualTo("olga@example.test");
  }

  @Test
  void everyFaultIsNamed() {
    assertThatThrownBy(() -> AccountRules.checked("two words", "a\nb", "short"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.violations())
                    .extracting(Violation::field)
                    .containsExactly("signInName", "displayName", "password"));
  }
}
