package io.troth.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for readers says what the data files do. {@code -Dgolden.write=true} writes it. */
class LawPackPageTest {

  private static final Path PAGE = Path.of("../../../docs/law-pack.md");
  private static final Map<String, String> CONFIDENCE =
      Map.of(
          "V", "read in the primary source",
          "S", "read in a secondary source",
          "K", "general knowledge, to be checked");

  private static final String NOTICE =
      """
      # The law pack

      Legal numbers are data of the [kernel](../modules/shared/kernel/src/main/resources/io/troth/kernel/law), never code. Each row
      says where it comes from and how sure we are. Nothing here is legal advice: have the rows that matter to you checked.

      ## Announcing a change

      A policy says its kind, its audience and the regions whose law it answers to. Of all rows that may apply, the longest time
      counts, silence counts only if no row bars it, and a notice in the service alone is enough only if no row asks for a message
      that people can keep. A policy that names no region is under all of them. Who answers to a union
      answers to the laws of its members too, and a member is under the law of the union. No row goes below one week.

      A policy whose notice period is shorter, that lets silence count where a row bars it, or that promises no e-mail where a row
      asks for one, is refused with the source of that row.

      | kind | region | audience | days | silence | message | confidence | source |
      |---|---|---|---|---|---|---|---|
      """;

  private static final String REPROMPT =
      """

      Left out on purpose: rules of single trades, because a policy does not say its trade. Electronic communications services, for
      example, owe their end users a month (Directive (EU) 2018/1972 Article 105(4)); promise it with `notice.days`.

      ## Asking again after a refusal

      Of all rows that may apply, the longest time counts; a policy that names no region is under all of them. People may change
      their mind by themselves at any time.

      | region | months | confidence | source |
      |---|---|---|---|
      """;

  private static final String WARNINGS =
      """

      ## Warning before the erasure of inactive people

      Of all rows that may apply, the longest time counts; a policy that names no region is under all of them.

      | region | hours | confidence | source |
      |---|---|---|---|
      """;

  private static final String SETTLE =
      """

      ## When a mail counts as settled

      A mail that a server took may still come back. Until it is settled, what it proves is weaker, and that is shown; no date
      waits for it.

      | days | confidence | source |
      |---|---|---|
      """;

  private static final String REGIONS =
      """

      ## Regions

      | region | name | within |
      |---|---|---|
      """;

  private static final String GROUPS =
      """

      ## European Economic Area

      Getting data to one of these countries is no transfer in the sense of GDPR chapter V (EEA Agreement; %s):
      %s.
      """;

  @Test
  void thePageShowsTheData() throws IOException {
    var asking = REPROMPT + reprompts() + WARNINGS + warnings();
    var page = NOTICE + notices() + asking + REGIONS + regions() + area();

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String notices() {
    return LawTable.read("notice-floors.csv").stream()
        .map(
            row ->
                "| %s | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                        cell(row.get("kind")),
                        cell(row.get("jurisdiction")),
                        cell(row.get("audience")),
                        row.get("days"),
                        row.get("silence").equals("counts") ? "may count" : "never counts",
                        row.get("message").equals("own") ? "each person" : "any",
                        CONFIDENCE.get(row.get("confidence")),
                        row.get("source")))
        .collect(Collectors.joining());
  }

  private static String reprompts() {
    return LawTable.read("consent-reprompt.csv").stream()
        .map(
            row ->
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        cell(row.get("jurisdiction")),
                        row.get("months"),
                        CONFIDENCE.get(row.get("confidence")),
                        row.get("source")))
        .collect(Collectors.joining());
  }

  private static String warnings() {
    return LawTable.read("erasure-warnings.csv").stream()
        .map(
            row ->
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        cell(row.get("jurisdiction")),
                        row.get("hours"),
                        CONFIDENCE.get(row.get("confidence")),
                        row.get("source")))
        .collect(Collectors.joining());
  }

  private static String settle() {
    return LawTable.read("mail-settle.csv").stream()
        .map(
            row ->
                "| %s | %s | %s |\n"
                    .formatted(
                        row.get("days"), CONFIDENCE.get(row.get("confidence")), row.get("source")))
        .collect(Collectors.joining());
  }

  private static String regions() {
    return LawTable.read("regions.csv").stream()
        .map(
            row ->
                "| `%s` | %s | %s |\n"
                    .formatted(row.get("region"), row.get("name"), row.get("within")))
        .collect(Collectors.joining());
  }

  private static String area() {
    var countries =
        LawTable.read("country-groups.csv").stream()
            .map(row -> row.get("country"))
            .sorted()
            .collect(Collectors.joining(", "));
    return GROUPS.formatted(CONFIDENCE.get("K"), countries);
  }

  private static String cell(String value) {
    return value.equals("*") ? "any" : "`" + value + "`";
  }
}
