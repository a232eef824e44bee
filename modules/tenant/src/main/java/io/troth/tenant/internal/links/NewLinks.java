package io.troth.tenant.internal.links;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.internal.crypto.RandomValues;
import io.troth.tenant.internal.staff.Throttle;
import io.troth.tenant.spi.LinkMailer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;

/** Hands wishes for a new link on, not too many of one address or for one mailbox. */
@Singleton
final class NewLinks {

  private static final int MAX_EMAIL = 254;

  private final Instance<LinkMailer> mailer;
  private final CurrentTenant tenant;
  private final InstantSource clock;
  private final Throttle byAddress = new Throttle(10, Duration.ofMinutes(1));
  private final Throttle byMailbox = new Throttle(3, Duration.ofMinutes(10));

  NewLinks(Instance<LinkMailer> mailer, CurrentTenant tenant, InstantSource clock) {
    this.mailer = mailer;
    this.tenant = tenant;
    this.clock = clock;
  }

  boolean areOffered() {
    return mailer.isResolvable();
  }

  static boolean isAddress(String email) {
    return email.length() <= MAX_EMAIL && email.matches("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");
  }

  /** What is too much is dropped in silence: the answer is always the same. */
  void ask(String email, Locale locale, String address) {
    var now = clock.instant();
    var mailbox =
        tenant.require() + Arrays.toString(RandomValues.hash(email.toLowerCase(Locale.ROOT)));
    if (byAddress.take(address, now).isZero() && byMailbox.take(mailbox, now).isZero()) {
      mailer.get().requested(email, locale);
    }
  }
}
