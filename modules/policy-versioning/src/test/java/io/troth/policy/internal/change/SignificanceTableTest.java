package io.troth.policy.internal.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.internal.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for readers says what the table does. {@code -Dgolden.write=true} writes it. */
class SignificanceTableTest {

  private static final Path PAGE = Path.of("../../docs/significance.md");
  private static final String HEAD =
      """
      # How much a change matters

      Troth compares what two versions promise and say, and judges every difference by one row of this table. A set of
      changes matters as much as the greatest of its changes. Where a consent was given to what changes, the second
      column counts. The names stand in the difference of two versions, in dry runs and in the API.

      | change | matters | where consent was the basis | why |
      |---|---|---|---|
      """;

  @Test
  void thePageShowsTheTable() throws IOException {
    var table =
        Arrays.stream(Rule.values())
            .map(
                rule ->
                    "| `%s` | %s | %s | %s |\n"
                        .formatted(
                            rule,
                            rule.significance(),
                            rule.onConsent(),
                            Words.template("en", "reason." + rule)))
            .collect(Collectors.joining());

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, HEAD + table);
    }

    assertThat(Fixtures.content(PAGE)).isEqualTo(HEAD + table);
  }
}
