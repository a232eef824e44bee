package io.troth.notification.internal.letter;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.domain.Letterhead;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.LinkWords;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.PrivacyLinks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Writes the mail with a new link into the privacy centre. */
@Singleton
final class LinkLetters {

  /** Long enough to find the mail, short enough that a forgotten one opens nothing. */
  private static final Duration LINK_LIVES = Duration.ofHours(1);

  private static final int NAME = 100;

  private final Subjects subjects;
  private final IdentityVault vault;
  private final TenantDirectory tenants;
  private final PrivacyLinks links;
  private final UniqueIds ids;
  private final LetterPress press;
  private final MailSettings settings;
  private final Letterhead letterhead;
  private final InstantSource clock;

  LinkLetters(
      Subjects subjects,
      IdentityVault vault,
      TenantDirectory tenants,
      PrivacyLinks links,
      UniqueIds ids,
      LetterPress press,
      MailSettings settings,
      Letterhead letterhead,
      InstantSource clock) {
    this.subjects = subjects;
    this.vault = vault;
    this.tenants = tenants;
    this.links = links;
    this.ids = ids;
    this.press = press;
    this.settings = settings;
    this.letterhead = letterhead;
    this.clock = clock;
  }

  /** Empty when the person has gone meanwhile or has no address that mail can be sent to. */
  Optional<Letter> to(TenantId tenant, SubjectRef subject) {
    var profile = tenants.byId(tenant);
    var person = subjects.find(subject);
    var identity = vault.find(subject);
    var address = identity.flatMap(Identity::email).flatMap(MailAddress::parse);
    if (profile.isEmpty() || person.isEmpty() || identity.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(write(profile.get(), person.get(), identity.get(), address.get()));
  }

  private Letter write(
      TenantProfile tenant, SubjectView person, Identity identity, MailAddress address) {
    var id = ids.next();
    var language = NoticeText.language(person.locale(), tenant.locale());
    var name = identity.name().map(any -> HeaderText.clean(any, NAME)).filter(n -> !n.isEmpty());
    var link =
        links.link(person.ref(), "/privacy", id.toString(), clock.instant().plus(LINK_LIVES));
    var words = new LinkWords(HeaderText.clean(tenant.name(), NAME), name, link);
    return letterhead.on(
        new Letter(
            "<" + id + "@" + settings.fromDomain() + ">",
            "links@" + settings.bounceDomain(),
            id.toString(),
            clock.instant(),
            tenant.name(),
            "notices@" + settings.fromDomain(),
            address,
            name,
            language,
            press.write(words, language)));
  }
}
