package io.troth.notification.internal.letter;

import io.troth.kernel.UniqueIds;
import io.troth.notification.internal.MailLine;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.mail.Relay.RelayUnreachable;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.send.Relays;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Hands tests to the same mail server as notices, on a connection of their own. Nothing of them is
 * recorded.
 */
@Singleton
final class TestPost {

  private final Relays relays;
  private final MailSettings settings;
  private final CurrentTenant tenant;
  private final UniqueIds ids;
  private final InstantSource clock;

  TestPost(
      Relays relays,
      MailSettings settings,
      CurrentTenant tenant,
      UniqueIds ids,
      InstantSource clock) {
    this.relays = relays;
    this.settings = settings;
    this.tenant = tenant;
    this.ids = ids;
    this.clock = clock;
  }

  /** Once: a mail server that does not take it now is not asked again. */
  HandOver send(MailAddress to, Locale language, Letter.Content content) {
    var id = ids.next();
    var letter =
        new Letter(
            "<" + id + "@" + settings.fromDomain() + ">",
            "tests@" + settings.bounceDomain(),
            id.toString(),
            clock.instant(),
            tenant.profile().orElseThrow().name(),
            "notices@" + settings.fromDomain(),
            to,
            Optional.empty(),
            language,
            content);
    try (var line = new MailLine(relays.current())) {
      return line.handOver(letter);
    } catch (RelayUnreachable unreachable) {
      return new HandOver.NoConnection(Reply.none("The mail server cannot be reached"));
    }
  }
}
