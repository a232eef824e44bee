package io.troth.policy.internal.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.Suggestion;
import io.troth.policy.api.authoring.Suggestion.Sort;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Changes | We notify you by e-mail at least 30 days before a change. | NOTICE_PERIOD days=30",
        "Changes | We notify you by e-mail at least two weeks before a change. | NOTICE_PERIOD days=14",
        "Changes | We notify you by e-mail at least 30 days before a change. | NOTICE_CHANNEL channel=EMAIL",
        "Changes | Changes are announced on our website. | NOTICE_CHANNEL channel=PLATFORM",
        "Changes | If you continue to use the service you accept the change. | DEEMED_ACCEPTANCE",
        "Storage | Server logs are deleted after 12 months. | RETENTION category=server-logs keep=P12M",
        "Storage | Payments after ten years, messages are kept for 90 days. | RETENTION category=payments keep=P10Y",
        "Storage | Payments after ten years, messages are kept for 90 days. | RETENTION category=messages keep=P90D",
        "Rights | We respond to a request for access within 45 days. | RIGHT id=access answerWithinDays=45",
        "Rights | You may opt out of the sale of data. | RIGHT id=opt-out answerWithinDays=",
        "Us | We use your data on the basis of our legitimate interests. | PURPOSE id=clause-legitimate name=Us basis=legitimate-interests",
        "Us | We review this practice once a year. | REVIEW every=P12M",
        "Us | We share data with service providers. | RECIPIENT id=service-providers name=Service providers role=processor country=",
        "Us | We collect your e-mail address. | CATEGORY id=contact name=Contact sources=person",
        "Us | Everything is encrypted in transit. | PROTECTION id=encryption-in-transit",
        "Us | We do not sell data. | PROTECTION id=no-sale",
        "Us | We disclose data where a court order demands it. | DISCLOSURE id=legal-order",
        "Cookies | We set session cookies only. | COOKIE id=mandatory-cookies name=Cookies category=mandatory storage=cookie keep=PT0S",
        "Officer | Our data protection officer is at dpo@example.test. | OFFICER name= email=dpo@example.test address= telephone="
      })
  void aSentenceGivesAwayWhatItPromises(String heading, String sentence, String expected) {
    assertThat(guesses("en", heading, sentence)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Änderungen | Wir kündigen Änderungen mindestens eine Woche vorher per E-Mail an und teilen sie mit. | NOTICE_PERIOD days=7",
        "Löschung | Nachrichten werden nach zwei Jahren gelöscht. | RETENTION category=messages keep=P2Y",
        "Rechte | Auf einen Antrag auf Auskunft antworten wir innerhalb von 30 Tagen. | RIGHT id=access answerWithinDays=30",
        "Schutz | Wir verarbeiten sie mit Ihrer Einwilligung. | PURPOSE id=clause-consent name=Schutz basis=consent"
      })
  void germanIsReadToo(String heading, String sentence, String expected) {
    assertThat(guesses("de", heading, sentence)).contains(expected);
  }

  @Test
  void aSentenceThatPromisesNothingSuggestsNothing() {
    assertThat(guesses("en", "Welcome", "We are glad that you are here.")).isEmpty();
    assertThat(guesses("en", "Us", "We never share data with third parties.")).isEmpty();
  }

  @Test
  void whatTheSentenceSaysStandsBesideTheSuggestion() {
    var text =
        new PolicyText(
            "Notice",
            "",
            List.of(
                new Clause(
                    "storage",
                    "Storage",
                    "First.\n\n-  **Logs**: server logs are kept for 60 days. Then they go.")));

    assertThat(Guesses.in(text, "en"))
        .anySatisfy(
            suggestion -> {
              assertThat(suggestion.sort()).isEqualTo(Sort.RETENTION);
              assertThat(suggestion.clause()).isEqualTo("storage");
              assertThat(suggestion.sentence())
                  .isEqualTo("Logs: server logs are kept for 60 days.");
            });
  }

  private static List<String> guesses(String language, String heading, String sentence) {
    var clause = new Clause("clause", heading, sentence);
    return Guesses.in(new PolicyText("Notice", "", List.of(clause)), language).stream()
        .map(GuessesTest::words)
        .toList();
  }

  private static String words(Suggestion suggestion) {
    var fields =
        suggestion.fields().stream()
            .map(field -> field.name() + "=" + field.value())
            .collect(Collectors.joining(" "));
    return (suggestion.sort() + " " + fields).strip();
  }
}
