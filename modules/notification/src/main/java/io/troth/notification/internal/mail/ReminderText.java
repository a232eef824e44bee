package io.troth.notification.internal.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** Writes a reminder in the person's language; the templates are in {@code templates/mail}. */
public final class ReminderText {

  private ReminderText() {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReminderPlain(ReminderFacts facts) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReminderHtml(ReminderFacts facts, String language) implements TemplateInstance {}

  /**
   * @param language one that {@link NoticeText#language} gave
   */
  public static Letter.Content write(ReminderFacts facts, Locale language) {
    var words =
        MessageBundles.get(ReminderMessages.class, Localized.Literal.of(language.toLanguageTag()));
    var subject =
        facts.needsAcceptance()
            ? words.subjectAcceptance(facts.tenant(), facts.title())
            : words.subject(facts.tenant(), facts.title(), facts.day());
    return new Letter.Content(
        subject,
        new ReminderPlain(facts).setLocale(language).render(),
        new ReminderHtml(facts, language.toLanguageTag()).setLocale(language).render());
  }
}
