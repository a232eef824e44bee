package io.troth.notification.internal.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;

/** Writes a notice in the person's language; the templates are in {@code templates/mail}. */
public final class NoticeText {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private NoticeText() {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Text(NoticeFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Html(NoticeFacts facts, String language) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CorrectionText(CorrectionFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CorrectionHtml(CorrectionFacts facts, String language) implements TemplateInstance {}

  /** The first of these languages that notices are written in, else English. */
  public static Locale language(Locale person, Locale tenant) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(person.getLanguage()))
        .findFirst()
        .orElseGet(
            () ->
                tenant.getLanguage().equals(Locale.GERMAN.getLanguage())
                    ? Locale.GERMAN
                    : Locale.ENGLISH);
  }

  /**
   * @param language one that {@link #language} gave
   */
  public static Letter.Content write(NoticeFacts facts, Locale language) {
    var text = new Text(facts).setLocale(language).render();
    var html = new Html(facts, language.toLanguageTag()).setLocale(language).render();
    return new Letter.Content(subject(facts, language), text, html);
  }

  /**
   * @param language one that {@link #language} gave
   */
  public static Letter.Content write(CorrectionFacts facts, Locale language) {
    var text = new CorrectionText(facts).setLocale(language).render();
    var html = new CorrectionHtml(facts, language.toLanguageTag()).setLocale(language).render();
    var subject = words(language).subjectCorrection(facts.tenant(), facts.title());
    return new Letter.Content(subject, text, html);
  }

  private static MailMessages words(Locale language) {
    return MessageBundles.get(MailMessages.class, Localized.Literal.of(language.toLanguageTag()));
  }

  private static String subject(NoticeFacts facts, Locale language) {
    var words = words(language);
    return facts.asksForAcceptance()
        ? words.subjectAcceptance(facts.tenant(), facts.title())
        : words.subject(facts.tenant(), facts.title(), facts.date());
  }
}
