package io.troth.notification.internal.mailing;

import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Looks at every mailing that is due to be looked at, each on one replica at a time. */
@Singleton
public final class DeadlineWatch {

  private final MailingStatements mailings;
  private final Lookout lookout;
  private final TenantScope scope;
  private final InstantSource clock;

  DeadlineWatch(
      MailingStatements mailings, Lookout lookout, TenantScope scope, InstantSource clock) {
    this.mailings = mailings;
    this.lookout = lookout;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return whether there is more to do at once
   */
  public boolean look() {
    var more = false;
    for (var due : mailings.due(clock.instant())) {
      more |= scope.call(due.tenant(), () -> lookout.look(due.version()));
    }
    return more;
  }
}
