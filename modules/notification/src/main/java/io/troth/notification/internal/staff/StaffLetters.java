package io.troth.notification.internal.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.domain.Letterhead;
import io.troth.notification.internal.mail.Letter;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Writes mails to staff. A repetition has the same {@code Message-ID}. */
@Singleton
final class StaffLetters {

  private final Addressees addressees;
  private final StaffWording wording;
  private final MailSettings settings;
  private final Letterhead letterhead;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  StaffLetters(
      Addressees addressees,
      StaffWording wording,
      MailSettings settings,
      Letterhead letterhead,
      CurrentTenant tenant,
      InstantSource clock) {
    this.addressees = addressees;
    this.wording = wording;
    this.settings = settings;
    this.letterhead = letterhead;
    this.tenant = tenant;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StaffText(StaffSheet sheet) implements TemplateInstance {}

  @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StaffHtml(StaffSheet sheet) implements TemplateInstance {}

  /** Empty when it concerns the colleague no more, or what it is about is gone. */
  Optional<Letter> write(StaffMail mail) {
    return addressees
        .find(mail.account(), mail.news().topic())
        .flatMap(to -> wording.sheet(mail, to).map(sheet -> letter(mail, to, sheet)));
  }

  private Letter letter(StaffMail mail, Addressee to, StaffSheet sheet) {
    var content =
        new Letter.Content(
            sheet.subject(),
            new StaffText(sheet).setLocale(to.language()).render(),
            new StaffHtml(sheet).setLocale(to.language()).render());
    return letterhead.on(
        new Letter(
            "<" + mail.id() + "@" + settings.fromDomain() + ">",
            "staff@" + settings.bounceDomain(),
            mail.id().toString(),
            clock.instant(),
            tenant.profile().orElseThrow().name(),
            "notices@" + settings.fromDomain(),
            to.address(),
            Optional.of(to.name()),
            to.language(),
            content));
  }
}
