package io.troth.web.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.WebProblem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultsTest {

  private enum Colour {
    RED,
    GREEN
  }

  private record Item(LocalDate effectiveFrom, int count, Colour colour) {}

  private record Order(String displayName, List<Item> items) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{`items`:[{},{`effectiveFrom`:`soon`}]} | items[1].effectiveFrom | a date,",
        "{`items`:[{`count`:`many`}]}            | items[0].count         | a number",
        "{`items`:[{`colour`:`PINK`}]}           | items[0].colour        | one of RED, GREEN",
        "{`items`:7}                             | items                  | a list",
        "[]                                      | body                   | an object",
        "{`displayname`:`x`}                     | displayname            | mean displayName?",
        "{`display_name`:`x`}                    | display_name           | mean displayName?",
        "{`colour`:`x`}                          | colour                 | displayName, items"
      })
  void namesTheFieldAndWhatWouldBeRight(String json, String field, String expected) {
    var problem = problem(json.replace('`', '"'));

    assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_INPUT);
    assertThat(problem.violations()).singleElement().extracting("field").isEqualTo(field);
    assertThat(problem.violations().get(0).expected()).contains(expected);
  }

  @Test
  void namesLineAndColumnOfWhatIsNoJson() {
    var problem = problem("{\n  \"displayName\": nope\n}");

    assertThat(problem.type()).isEqualTo(WebProblem.MALFORMED_JSON);
    assertThat(problem.extensions()).containsEntry("line", 2).containsKey("column");
    assertThat(problem.detail()).contains("line 2");
  }

  @Test
  void doesNotRepeatWhatWasSent() {
    var problem = problem("{\"items\":[{\"effectiveFrom\":\"jane@example.test\"}]}");

    assertThat(problem.toString() + problem.violations() + problem.extensions())
        .doesNotContain("jane");
  }

  private static Problem problem(String json) {
    return JsonFaults.problem(
        catchThrowableOfType(
            JsonProcessingException.class, () -> JSON.readValue(json, Order.class)));
  }
}
