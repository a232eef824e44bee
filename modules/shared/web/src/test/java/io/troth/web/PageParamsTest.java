package io.troth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageParamsTest {

  @Test
  void nothingSaidMeansTheFirstFiftyRows() {
    assertThat(new PageParams(null, null).request()).isEqualTo(PageRequest.first());
    assertThat(new PageParams("", "").request()).isEqualTo(PageRequest.first());
  }

  @Test
  void theLargestPageIsTaken() {
    assertThat(new PageParams("abc", "200").request())
        .isEqualTo(new PageRequest(Optional.of("abc"), 200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "ten", "1e2", "99999999999", "1.0", " 5", "٣"})
  void otherLimitsAreRefusedByName(String limit) {
    var refusal = catchThrowableOfType(Problem.class, () -> new PageParams(null, limit).request());

    assertThat(refusal.violations()).first().extracting("field").isEqualTo("limit");
  }
}
