package io.troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ViewsTest {

  private static final Moment DUE = new Moment("2026-12-07T00:00:00Z", "Monday", "in 6 days");

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    var form =
        Form.posted(Map.of("zone", List.of("Mars/Phobos"), "empty", List.of()))
            .refused("zone", "There is no such time zone.", "Take one like Europe/Berlin.");

    assertThat(form.value("zone")).isEqualTo("Mars/Phobos");
    assertThat(form.error("zone"))
        .isEqualTo("There is no such time zone. Take one like Europe/Berlin.");
    assertThat(form.error("empty")).isEmpty();
    assertThat(form.ticked("empty")).isFalse();
  }

  @Test
  void theLastFifthOfAPeriodWaitsForAPerson() {
    assertThat(new Clock(10, 45, DUE, "", List.of()).tone()).isEqualTo(Tone.COMING);
    assertThat(new Clock(9, 45, DUE, "", List.of()).tone()).isEqualTo(Tone.WAITS);
    assertThat(new Clock(-1, 45, DUE, "", List.of()).tone()).isEqualTo(Tone.BROKEN);
    assertThat(new Clock(-1, 45, DUE, "", List.of()).days()).isEqualTo(1);
  }

  @Test
  void aStepRunsBetweenNothingAndAll() {
    assertThat(Step.current("Your week", DUE).running(57).css()).isEqualTo("current span");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Step.current("Your week", DUE).running(101));
  }

  @Test
  void germanHasEveryWord() throws IOException {
    var german = new Properties();
    try (var file = getClass().getResourceAsStream("/messages/shared_de.properties")) {
      german.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    var words =
        Arrays.stream(SharedMessages.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Message.class))
            .map(Method::getName)
            .toList();

    assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(words);
  }
}
