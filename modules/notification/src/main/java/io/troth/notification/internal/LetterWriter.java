package io.troth.notification.internal;

import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.notification.internal.mail.ReturnPaths;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectView;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.PrivacyLinks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Writes one person's mail. Identifying values pass through and stay nowhere. */
@Singleton
final class LetterWriter {

  private static final Duration LINK_LIVES = Duration.ofDays(90);
  private static final int NAME = 100;

  private final PrivacyLinks links;
  private final ReturnPaths returnPaths;
  private final MailSettings settings;
  private final FactsWriter facts;
  private final InstantSource clock;

  LetterWriter(
      PrivacyLinks links,
      ReturnPaths returnPaths,
      MailSettings settings,
      FactsWriter facts,
      InstantSource clock) {
    this.links = links;
    this.returnPaths = returnPaths;
    this.settings = settings;
    this.facts = facts;
    this.clock = clock;
  }

  Letter write(
      Claim claim,
      TenantProfile tenant,
      SubjectView person,
      Identity identity,
      MailAddress address,
      VersionWords words) {
    var language = NoticeText.language(person.locale(), tenant.locale());
    var token = returnPaths.token(tenant.id(), claim.notice());
    var name = identity.name().map(any -> HeaderText.clean(any, NAME)).filter(n -> !n.isEmpty());
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
        NoticeText.write(
            facts.of(
                tenant,
                name,
                person.zone(),
                words,
                link(claim, words.version().effectiveAt()),
                language),
            language));
  }

  /** Depends on stored values only: a repeated mail has the same link. */
  private URI link(Claim claim, Instant effectiveAt) {
    var from = effectiveAt.isAfter(claim.plannedAt()) ? effectiveAt : claim.plannedAt();
    return links.link(
        claim.subject(),
        "/privacy/coming/" + claim.version(),
        claim.notice().toString(),
        from.plus(LINK_LIVES));
  }
}
