package io.troth.tenant.internal.staff;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.tenant.internal.staff.SignInOutcome.Closed;
import io.troth.tenant.internal.staff.SignInOutcome.Refused;
import io.troth.tenant.internal.staff.SignInOutcome.SignedIn;
import io.troth.tenant.internal.staff.SignInOutcome.TryLater;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sign-in by the built-in accounts. Slowed down by account and by address: five failures of one
 * account, twenty of one address, then one more a minute, or every ten seconds.
 */
@Singleton
final class LocalSignIn implements SignInMethod {

  private static final String NAME = "local";
  private static final int MAX = 200;

  private final StaffStatements accounts;
  private final Passwords passwords;
  private final SignIns signIns;
  private final CurrentTenant tenant;
  private final InstantSource clock;
  private final boolean open;
  private final Throttle byAccount = new Throttle(5, Duration.ofMinutes(1));
  private final Throttle byAddress = new Throttle(20, Duration.ofSeconds(10));

  LocalSignIn(
      StaffStatements accounts,
      Passwords passwords,
      SignIns signIns,
      CurrentTenant tenant,
      InstantSource clock,
      @ConfigProperty(name = "troth.sign-in.local", defaultValue = "true") boolean open) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.signIns = signIns;
    this.tenant = tenant;
    this.clock = clock;
    this.open = open;
  }

  /** What somebody typed, and from where. */
  record Attempt(String name, String password, String address, Optional<String> formerToken) {
    @Override
    public String toString() {
      return "Attempt[…]";
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  SignInOutcome signIn(Attempt attempt) {
    if (!open) {
      return new Closed();
    }
    if (attempt.name().length() > MAX || attempt.password().length() > MAX) {
      return new Refused();
    }
    var name = AccountRules.normal(attempt.name());
    var accountKey = tenant.require() + "/" + name;
    var wait = later(accountKey, attempt.address());
    if (wait.compareTo(Duration.ZERO) > 0) {
      return new TryLater(wait);
    }
    return check(name, attempt, accountKey);
  }

  private Duration later(String accountKey, String address) {
    var byPlace = byAddress.take(address, clock.instant());
    return byPlace.isZero() ? byAccount.take(accountKey, clock.instant()) : byPlace;
  }

  private SignInOutcome check(String name, Attempt attempt, String accountKey) {
    var account = accounts.byName(tenant.require(), name);
    boolean right =
        account
            .map(known -> passwords.matches(attempt.password(), known.passwordHash()))
            .orElseGet(() -> passwords.matchesNobody(attempt.password()));
    if (!right || account.filter(known -> known.view().enabled()).isEmpty()) {
      signIns.refused(account.map(Account::view).map(StaffView::id), NAME);
      return new Refused();
    }
    byAccount.giveBack(accountKey, clock.instant());
    byAddress.giveBack(attempt.address(), clock.instant());
    var id = account.orElseThrow().view().id();
    return new SignedIn(signIns.accepted(id, NAME, attempt.formerToken()));
  }
}
