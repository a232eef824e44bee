package io.troth.notification.internal.letter;

import io.troth.notification.api.OptionalMails;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.domain.Letterhead;
import io.troth.notification.internal.mail.CorrectionWords;
import io.troth.notification.internal.mail.DigestFacts;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeFacts;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.notification.internal.mail.NoticeWords;
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
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes people's mails. Identifying values pass through and stay nowhere. */
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

  /** Begins on mails of one tenant that are written one after the other. */
  public Sitting begin(TenantProfile tenant) {
    return new Sitting(tenant);
  }

  /**
   * What is the same in many mails, everybody's of one language and zone for example, is written
   * once in a sitting. That lasts for one batch, so nothing of it is old; for one thread.
   */
  public final class Sitting {

    private final TenantProfile tenant;
    private final Map<Object, Plate> plates = new HashMap<>();
    private final Map<Changed, NoticeFacts> said = new HashMap<>();

    private Sitting(TenantProfile tenant) {
      this.tenant = tenant;
    }

    /**
     * @param told versions that were withdrawn since and that the person was told of
     */
    public Letter write(
        Claim claim,
        SubjectView person,
        Identity identity,
        MailAddress address,
        NoticeWords words,
        Set<VersionId> told) {
      var language = NoticeText.language(person.locale(), tenant.locale());
      var name = name(identity);
      var content = content(claim, person, name, words, told, language);
      var letter = letter(claim, address, name, language, content);
      return letterhead.on(
          words instanceof ReminderWords
              ? letter.optional(optional.wayOut(claim.subject()))
              : letter);
    }

    /** What one of several changes in a mail says to a person. */
    public Said say(
        Claim claim,
        SubjectView person,
        Identity identity,
        VersionWords words,
        Set<VersionId> told) {
      var language = NoticeText.language(person.locale(), tenant.locale());
      var named = name(identity).isPresent();
      var alike = alike(person, words, told, language, named);
      var facts = said.computeIfAbsent(alike, any -> facts(alike, words, told));
      return new Said(claim, alike, facts, link(claim, words.version().effectiveAt()));
    }

    /**
     * One mail on several changes, under the ids of the first.
     *
     * @param changes two or more, said to this person
     */
    public Letter write(
        List<Said> changes, SubjectView person, Identity identity, MailAddress address) {
      var language = NoticeText.language(person.locale(), tenant.locale());
      var name = name(identity);
      var links = changes.stream().map(Said::link).toList();
      var content = together(changes, language).print(name, links);
      return letterhead.on(letter(changes.get(0).claim(), address, name, language, content));
    }

    private Plate together(List<Said> changes, Locale language) {
      return plates.computeIfAbsent(
          changes.stream().map(Said::alike).toList(),
          any -> {
            var links = press.marks().links(changes.size());
            var facts =
                IntStream.range(0, changes.size())
                    .mapToObj(number -> changes.get(number).facts().at(links.get(number)))
                    .toList();
            return press.plate(new DigestFacts(facts), language);
          });
    }

    private Letter letter(
        Claim claim,
        MailAddress address,
        Optional<String> name,
        Locale language,
        Letter.Content content) {
      var token = returnPaths.token(tenant.id(), claim.notice());
      return new Letter(
          claim.messageId(),
          returnPaths.address(token),
          token,
          clock.instant(),
          tenant.name(),
          "notices@" + settings.fromDomain(),
          address,
          name,
          language,
          content);
    }

    private Letter.Content content(
        Claim claim,
        SubjectView person,
        Optional<String> name,
        NoticeWords words,
        Set<VersionId> told,
        Locale language) {
      if (words instanceof CorrectionWords correction) {
        return corrected(correction, language, name.isPresent())
            .print(name, changes(tenant, correction));
      }
      if (words instanceof ReminderWords reminder) {
        return reminded(claim, person, reminder.version(), language, name.isPresent())
            .print(name, link(claim, reminder.version().version().effectiveAt()));
      }
      var version = (VersionWords) words;
      return changed(person, version, told, language, name.isPresent())
          .print(name, link(claim, version.version().effectiveAt()));
    }

    /**
     * @throws IllegalStateException when the person has answered meanwhile: the next attempt finds
     *     that there is nobody to remind
     */
    private Plate reminded(
        Claim claim, SubjectView person, VersionWords words, Locale language, boolean named) {
      var awaited =
          reminders
              .awaited(claim.topic(), claim.subject())
              .orElseThrow(() -> new IllegalStateException("nobody to remind any more"));
      var marks = press.marks();
      var zone = person.zone().orElse(tenant.zone());
      var said =
          facts.of(tenant, marks.person(named), zone, words, awaited, marks.link(), language);
      return press.plate(said, language);
    }

    private Plate changed(
        SubjectView person,
        VersionWords words,
        Set<VersionId> told,
        Locale language,
        boolean named) {
      var alike = alike(person, words, told, language, named);
      return plates.computeIfAbsent(alike, any -> press.plate(facts(alike, words, told), language));
    }

    private Changed alike(
        SubjectView person,
        VersionWords words,
        Set<VersionId> told,
        Locale language,
        boolean named) {
      var zone = person.zone();
      return new Changed(
          words.version().id(),
          language,
          zone,
          words.replaces(told),
          facts.binds(zone, words),
          named);
    }

    private NoticeFacts facts(Changed alike, VersionWords words, Set<VersionId> told) {
      var marks = press.marks();
      return facts.of(
          tenant,
          marks.person(alike.named()),
          alike.zone(),
          words,
          told,
          alike.binds(),
          marks.link(),
          alike.language());
    }

    private Plate corrected(CorrectionWords words, Locale language, boolean named) {
      var marks = press.marks();
      return plates.computeIfAbsent(
          new Corrected(words.slug(), words.number(), words.revision(), language, named),
          any -> {
            var name = marks.person(named);
            return press.plate(facts.of(tenant, name, words, marks.link(), language), language);
          });
    }
  }

  /** A change as it is told to one person, among others. */
  public static final class Said {

    private final Claim claim;
    private final Changed alike;
    private final NoticeFacts facts;
    private final URI link;

    private Said(Claim claim, Changed alike, NoticeFacts facts, URI link) {
      this.claim = claim;
      this.alike = alike;
      this.facts = facts;
      this.link = link;
    }

    public Claim claim() {
      return claim;
    }

    private Changed alike() {
      return alike;
    }

    private NoticeFacts facts() {
      return facts;
    }

    private URI link() {
      return link;
    }
  }

  private static Optional<String> name(Identity identity) {
    return identity.name().map(any -> HeaderText.clean(any, NAME)).filter(n -> !n.isEmpty());
  }

  /** Whoever of a version's people read the same but for their name and link. */
  private record Changed(
      VersionId version,
      Locale language,
      Optional<ZoneId> zone,
      Optional<Integer> replaces,
      Instant binds,
      boolean named) {}

  private record Corrected(String slug, int number, int revision, Locale language, boolean named) {}

  private URI changes(TenantProfile tenant, CorrectionWords words) {
    var address = new OpenAddress(words.slug(), words.number(), words.revision());
    return URI.create(site.tenantBase(tenant) + address.changes());
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
