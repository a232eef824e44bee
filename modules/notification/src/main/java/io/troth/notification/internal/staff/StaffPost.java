package io.troth.notification.internal.staff;

import io.troth.kernel.TenantId;
import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.Relay.RelayUnreachable;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.send.Relays;
import io.troth.notification.internal.staff.StaffClaims.Claim;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;

/**
 * Hands mails to staff to the same mail server as notices, on a line of their own: they are few,
 * and must not wait behind a mailing that is late. Nothing is held in a transaction meanwhile.
 */
@Singleton
final class StaffPost {

  private final StaffClaims claims;
  private final StaffLetters letters;
  private final Relays relays;
  private final TenantScope scope;

  StaffPost(StaffClaims claims, StaffLetters letters, Relays relays, TenantScope scope) {
    this.claims = claims;
    this.letters = letters;
    this.relays = relays;
    this.scope = scope;
  }

  /** Sends what is due in a tenant. */
  void send(TenantId tenant) {
    try (var line = new MailLine(relays.current())) {
      scope.run(tenant, () -> send(line));
    }
  }

  private void send(MailLine line) {
    var claim = claims.next();
    while (!claim.mails().isEmpty()) {
      for (var mail : claim.mails()) {
        send(line, claim, mail);
      }
      claim = claims.next();
    }
  }

  private void send(MailLine line, Claim claim, StaffMail mail) {
    letters
        .write(mail)
        .ifPresentOrElse(
            letter -> claims.answered(claim.lease(), mail, handOver(line, letter)),
            () -> claims.pointless(claim.lease(), mail));
  }

  private static HandOver handOver(MailLine line, Letter letter) {
    try {
      return line.handOver(letter);
    } catch (RelayUnreachable unreachable) {
      return new HandOver.NoConnection(Reply.none("The mail server cannot be reached"));
    }
  }
}
