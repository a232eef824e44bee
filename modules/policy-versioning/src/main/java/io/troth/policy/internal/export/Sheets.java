package io.troth.policy.internal.export;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.open.OpenHead;
import io.troth.policy.api.open.OpenVersion;
import io.troth.policy.api.page.PromiseTables;
import io.troth.web.page.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version as it is set on paper. */
@ApplicationScoped
class Sheets {

  private final SafeHtml html;
  private final PromiseTables promises;
  private final PdfPress press;

  Sheets(SafeHtml html, PromiseTables promises, PdfPress press) {
    this.html = html;
    this.promises = promises;
    this.press = press;
  }

  /** To be called by who has the press. */
  byte[] pdf(OpenVersion version, String language, Site site) {
    return press.set(sheet(version, language, site), URI.create(site.at("/")));
  }

  private String sheet(OpenVersion version, String language, Site site) {
    var document = version.document();
    var words = ExportWords.in(language, document.sourceLanguage());
    var text = Objects.requireNonNull(document.texts().get(language));
    return new Sheet(
            text(version, text, language, words, site),
            imprint(version, language, words, site),
            promises.of(document, language))
        .render();
  }

  private Sheet.Text text(
      OpenVersion version, PolicyText text, String language, ExportWords words, Site site) {
    var head = version.head();
    var from = Formats.weekday(head.effectiveAt(), site.zone(), words.locale());
    var published = Formats.weekday(head.wording().publishedAt(), site.zone(), words.locale());
    return new Sheet.Text(
        language,
        text.title(),
        site.name(),
        version(head, words) + ", " + words.say("print.from", from),
        words.say("print.published", published),
        withdrawn(head, site, words),
        words.say("print.changed"),
        summary(text),
        words.say("print.promises"),
        passages(text));
  }

  private static String version(OpenHead head, ExportWords words) {
    return head.isCorrected()
        ? words.say("print.revision", head.number(), head.wording().revision())
        : words.say("print.version", head.number());
  }

  private static @Nullable String withdrawn(OpenHead head, Site site, ExportWords words) {
    return head.withdrawnAt()
        .map(at -> words.say("print.withdrawn", Formats.weekday(at, site.zone(), words.locale())))
        .orElse(null);
  }

  private static @Nullable String summary(PolicyText text) {
    return text.changeSummary().isBlank() ? null : text.changeSummary();
  }

  private List<Sheet.Passage> passages(PolicyText text) {
    var passages = new ArrayList<Sheet.Passage>();
    for (var clause : text.clauses()) {
      passages.add(
          new Sheet.Passage(
              clause.id(), passages.size() + 1, clause.heading(), html.of(clause.body())));
    }
    return passages;
  }

  private static Sheet.Imprint imprint(
      OpenVersion version, String language, ExportWords words, Site site) {
    var address = lasting(version);
    return new Sheet.Imprint(
        words.say("print.about"),
        site.at(address.page()),
        words.say("print.address"),
        version.head().contentHash(),
        words.say("print.hash"),
        words.say("print.check", site.at(address.json())),
        language(version.document(), language, words),
        words.say("print.page"),
        words.say("print.of"));
  }

  /** Paper outlives a correction: where it was corrected, the address is that of this wording. */
  private static OpenAddress lasting(OpenVersion version) {
    var head = version.head();
    return head.isCorrected()
        ? version.address().revision(head.wording().revision())
        : version.address();
  }

  private static String language(PolicyDocument document, String language, ExportWords words) {
    return words.say(
        "print.language",
        named(language, words.locale()),
        named(document.sourceLanguage(), words.locale()));
  }

  private static String named(String language, Locale in) {
    return Locale.forLanguageTag(language).getDisplayLanguage(in);
  }
}
