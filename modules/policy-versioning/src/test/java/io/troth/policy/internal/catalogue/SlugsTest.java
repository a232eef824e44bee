package io.troth.policy.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

  @ParameterizedTest
  @ValueSource(strings = {"import", "new", "versions", "archived", "", "-a", "A", "a_b"})
  void whatCannotBeAnAddressIsRefusedWithWhatWouldBe(String slug) {
    var refused = catchThrowableOfType(Problem.class, () -> Slugs.require(slug));

    assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_INPUT);
    assertThat(refused.violations()).extracting("field").containsExactly("slug");
    assertThat(refused.violations().get(0).expected()).isNotBlank();
  }

  @Test
  void wordsWithATakenOneInThemAreFree() {
    assertThatCode(() -> Slugs.require("import-policy")).doesNotThrowAnyException();
    assertThatCode(() -> Slugs.require("a")).doesNotThrowAnyException();
  }
}
