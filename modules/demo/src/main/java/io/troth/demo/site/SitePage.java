package io.troth.demo.site;

import io.troth.consent.api.DecisionAnswer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the page of {@code examples/site}. */
record SitePage(
    URI troth,
    String publishableKey,
    Visitor visitor,
    List<String> purposes,
    String formToken,
    Optional<Answer> answer) {

  /** What was asked and what came back. */
  record Answer(String purpose, DecisionAnswer decision) {}

  String html() {
    return SiteFiles.fill(
        SiteFiles.read("site/index.html"),
        Map.of(
            "LANG", SiteFiles.escape(visitor.language()),
            "TENANT", SiteFiles.escape(troth.toString()),
            "KEY", SiteFiles.escape(publishableKey),
            "CSRF", formToken,
            "PEOPLE", options(),
            "PURPOSES", purposeOptions(),
            "ANSWER", answer.map(SitePage::words).orElse("")));
  }

  /** Lets this page load the script and talk to the sample tenant's address, and nothing else. */
  String contentPolicy() {
    return "default-src 'none'; script-src 'self' %1$s; connect-src 'self' %1$s; style-src 'self';"
            .formatted(troth)
        + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  private String options() {
    return Visitor.ALL.stream().map(person -> person.option(visitor)).collect(Collectors.joining());
  }

  private String purposeOptions() {
    var asked = answer.map(Answer::purpose).orElse("");
    return purposes.stream()
        .map(
            purpose ->
                "<option%s>%s</option>"
                    .formatted(purpose.equals(asked) ? " selected" : "", SiteFiles.escape(purpose)))
        .collect(Collectors.joining());
  }

  private static String words(Answer answer) {
    var decision = answer.decision();
    var page =
        decision
            .page()
            .map(uri -> " The person can change this at <a href=\"%1$s\">%1$s</a>.".formatted(uri))
            .orElse("");
    return "<p class=\"answer\" role=\"status\"><strong>%s</strong> for %s: <code>%s</code>%s.%s</p>"
        .formatted(
            decision.allowed() ? "Yes" : "No",
            SiteFiles.escape(answer.purpose()),
            decision.reason(),
            decision.boundNumber().map(number -> ", under version " + number).orElse(""),
            page);
  }
}
