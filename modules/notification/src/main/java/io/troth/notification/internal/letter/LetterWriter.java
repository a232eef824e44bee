package io.troth.notification.internal.letter;

import io.troth.notification.api.OptionalMails;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.domain.Letterhead;
import io.troth.notification.internal.mail.CorrectionFacts;
import io.troth.notification.internal.mail.CorrectionWords;
import io.troth.notification.internal.mail.DigestFacts;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeFacts;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.notification.internal.mail.NoticeWords;
import io.troth.notification.internal.mail.ReminderFacts;
import io.troth.notification.internal.mail.ReminderWords;
import io.troth.notification.internal.mail.ReturnPaths;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.notification.internal.reminder.Reminding;
import io.troth.notification.internal.send.Claim;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.open.OpenAddress;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.PrivacyLinks;
import io.troth.web.PublicAddress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes one person's mail. Identifying values pass through and stay nowhere. */
@Singleton
public final class LetterWriter {

  private static final Duration LINK_LIVES = Duration.ofDays(90);
  private static final int NAME = 100;

  private final PrivacyLinks links;
  private final PublicAddress site;
  private final ReturnPaths returnPaths;
  private final MailSettings settings;
  private final FactsWriter facts;
  private final LetterPress press;
  private final Reminding reminders;
  private final OptionalMails optional;
  private final Letterhead letterhead;
  private final InstantSource clock;

  LetterWriter(
      PrivacyLinks links,
      PublicAddress site,
      ReturnPaths returnPaths,
      MailSettings settings,
      FactsWriter facts,
      LetterPress press,
      Reminding reminders,
      OptionalMails optional,
      Letterhead letterhead,
      InstantSource clock) {
    this.links = links;
    this.site = site;
    this.returnPaths = returnPaths;
    this.settings = settings;
    this.facts = facts;
    this.press = press;
    this.reminders = reminders;
    this.optional = optional;
    this.letterhead = letterhead;
    this.clock = clock;
  }

  /** Whom a mail goes to, and from whom. */
  public record Addressee(
      TenantProfile tenant, SubjectView person, Identity identity, MailAddress address) {

    Locale language() {
      return NoticeText.language(person.locale(), tenant.locale());
    }

    Optional<String> name() {
      return identity.name().map(any -> HeaderText.clean(any, NAME)).filter(n -> !n.isEmpty());
    }

    @Override
    public String toString() {
      return "Addressee[" + person.ref() + "]";
    }
  }

  /**
   * @param told versions that were withdrawn since and that the person was told of
   */
  public Letter write(Claim claim, Addressee to, NoticeWords words, Set<VersionId> told) {
    var content =
        content(claim, to.tenant(), to.person(), to.name(), words, told, to.language());
    var letter = letter(claim, to, content);
    return letterhead.on(
        words instanceof ReminderWords
            ? letter.optional(optional.wayOut(claim.subject()))
            : letter);
  }

  /** What one of several changes in a mail says to the person. */
  public NoticeFacts say(Claim claim, Addressee to, VersionWords words, Set<VersionId> told) {
    return changed(claim, to.tenant(), to.person(), to.name(), words, told, to.language());
  }

  /** One mail on several changes. */
  public Letter write(Claim claim, Addressee to, List<NoticeFacts> changes) {
    var facts = new DigestFacts(changes);
    return letterhead.on(letter(claim, to, press.write(facts, to.language())));
  }

  private Letter letter(Claim claim, Addressee to, Letter.Content content) {
    var token = returnPaths.token(to.tenant().id(), claim.notice());
    return new Letter(
        claim.messageId(),
        returnPaths.address(token),
        token,
        clock.instant(),
        to.tenant().name(),
        "notices@" + settings.fromDomain(),
        to.address(),
        to.name(),
        to.language(),
        content);
  }

  private Letter.Content content(
      Claim claim,
      TenantProfile tenant,
      SubjectView person,
      Optional<String> name,
      NoticeWords words,
      Set<VersionId> told,
      Locale language) {
    if (words instanceof CorrectionWords correction) {
      return press.write(corrected(tenant, name, correction, language), language);
    }
    if (words instanceof ReminderWords reminder) {
      return press.write(
          reminded(claim, tenant, person, name, reminder.version(), language), language);
    }
    return press.write(
        changed(claim, tenant, person, name, (VersionWords) words, told, language), language);
  }

  /**
   * @throws IllegalStateException when the person has answered meanwhile: the next attempt finds
   *     that there is nobody to remind
   */
  private ReminderFacts reminded(
      Claim claim,
      TenantProfile tenant,
      SubjectView person,
      Optional<String> name,
      VersionWords words,
      Locale language) {
    var awaited =
        reminders
            .awaited(claim.topic(), claim.subject())
            .orElseThrow(() -> new IllegalStateException("nobody to remind any more"));
    var link = link(claim, words.version().effectiveAt());
    var zone = person.zone().orElse(tenant.zone());
    return facts.of(tenant, name, zone, words, awaited, link, language);
  }

  private NoticeFacts changed(
      Claim claim,
      TenantProfile tenant,
      SubjectView person,
      Optional<String> name,
      VersionWords words,
      Set<VersionId> told,
      Locale language) {
    var link = link(claim, words.version().effectiveAt());
    return facts.of(tenant, name, person.zone(), words, told, link, language);
  }

  private CorrectionFacts corrected(
      TenantProfile tenant, Optional<String> name, CorrectionWords words, Locale language) {
    var address = new OpenAddress(words.slug(), words.number(), words.revision());
    return facts.of(
        tenant, name, words, URI.create(site.tenantBase(tenant) + address.changes()), language);
  }

  /** Depends on stored values only: a repeated mail has the same link. */
  private URI link(Claim claim, Instant effectiveAt) {
    var from = effectiveAt.isAfter(claim.plannedAt()) ? effectiveAt : claim.plannedAt();
    return links.link(
        claim.subject(),
        "/privacy/coming/" + claim.topic().version(),
        claim.notice().toString(),
        from.plus(LINK_LIVES));
  }
}
