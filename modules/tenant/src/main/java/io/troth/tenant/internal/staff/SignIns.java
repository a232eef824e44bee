package io.troth.tenant.internal.staff;

import io.troth.eventbus.Events;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.event.StaffSignInRefused;
import io.troth.tenant.api.event.StaffSignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Records the outcome of every sign-in, whichever method it was made by. */
@ApplicationScoped
class SignIns {

  private final Sessions sessions;
  private final StaffStatements accounts;
  private final CurrentTenant tenant;
  private final Events events;
  private final InstantSource clock;

  SignIns(
      Sessions sessions,
      StaffStatements accounts,
      CurrentTenant tenant,
      Events events,
      InstantSource clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.tenant = tenant;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins a session.
   *
   * @param former the token the browser had before, which ends here
   * @return the new session's token
   */
  @Transactional
  String accepted(UUID account, String method, Optional<String> former) {
    accounts.signedIn(tenant.require(), account, clock.instant());
    events.publish(new StaffSignedIn(account, method));
    return sessions.begin(account, method, former);
  }

  @Transactional
  void refused(Optional<UUID> account, String method) {
    events.publish(new StaffSignInRefused(account, method));
  }
}
