package io.troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  @Test
  void readsTheVersionBack() {
    assertThat(EntityTags.expected("\"" + EntityTags.of(41).getValue() + "\"")).isEqualTo(41);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "*"})
  void anEditMustSayFromWhichState(String ifMatch) {
    assertThat(refusal(ifMatch).type()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"v1\"", "\"v\"", "v1", "\"v1\", \"v2\"", "\"v-1\"", "\"else\""})
  void aTagThatIsNotOursMatchesNothing(String ifMatch) {
    assertThat(refusal(ifMatch).type()).isEqualTo(CommonProblem.STALE_EDIT);
  }

  @Test
  void anEditFromAnOlderStateIsStale() {
    assertThatNoException().isThrownBy(() -> EntityTags.requireCurrent(3, 3));

    var stale = catchThrowableOfType(Problem.class, () -> EntityTags.requireCurrent(2, 3));
    assertThat(stale.type()).isEqualTo(CommonProblem.STALE_EDIT);
  }

  private static Problem refusal(String ifMatch) {
    return catchThrowableOfType(Problem.class, () -> EntityTags.expected(ifMatch));
  }
}
