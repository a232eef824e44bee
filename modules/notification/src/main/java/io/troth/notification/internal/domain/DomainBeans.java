package io.troth.notification.internal.domain;

import io.troth.notification.internal.MailSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires what knows nothing of settings. */
@Singleton
final class DomainBeans {

  @Produces
  @Singleton
  Platform platform(MailSettings mail, SenderSettings sender) {
    return new Platform(
        mail.fromDomain(),
        sender.spfInclude().orElseGet(mail::fromDomain),
        sender.bounceMx().orElseGet(mail::bounceDomain),
        sender.overlap());
  }
}
