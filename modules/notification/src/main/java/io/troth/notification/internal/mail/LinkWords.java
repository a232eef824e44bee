package io.troth.notification.internal.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What the mail with a new link into the privacy centre says.
 *
 * @param person as the person is addressed
 * @param link signed, for this person alone
 */
public record LinkWords(String tenant, Optional<String> person, URI link) {

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LinkText(LinkWords words) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LinkHtml(LinkWords words, String language) implements TemplateInstance {}

  /**
   * @param language one that {@link NoticeText#language} gave
   */
  public Letter.Content in(Locale language) {
    var tag = language.toLanguageTag();
    var subject =
        MessageBundles.get(MailMessages.class, Localized.Literal.of(tag)).subjectLink(tenant);
    return new Letter.Content(
        subject,
        new LinkText(this).setLocale(language).render(),
        new LinkHtml(this, tag).setLocale(language).render());
  }

  @Override
  public String toString() {
    return "LinkWords[…]";
  }
}
