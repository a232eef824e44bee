package io.troth.admin.internal.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.page.Flash;
import io.troth.web.page.Frame;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the staff is reading, and what stands around each of their pages. */
@RequestScoped
public class Desk {

  public static final String HOME = "/admin";

  private final CurrentTenant tenant;
  private final CurrentActor actor;
  private final SecurityIdentity caller;
  private final StaffAccounts accounts;
  private final InstantSource clock;

  Desk(
      CurrentTenant tenant,
      CurrentActor actor,
      SecurityIdentity caller,
      StaffAccounts accounts,
      InstantSource clock) {
    this.tenant = tenant;
    this.actor = actor;
    this.caller = caller;
    this.accounts = accounts;
    this.clock = clock;
  }

  public TenantProfile tenant() {
    return tenant
        .profile()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such site."));
  }

  public boolean may(String permission) {
    return caller.hasRole(permission);
  }

  public Reader reader() {
    return new Reader(clock.instant(), tenant().zone(), Locale.ENGLISH);
  }

  public StaffShell shell(String current) {
    return shell(current, null);
  }

  public StaffShell shell(String current, @Nullable Flash flash) {
    var who = me();
    return new StaffShell(
        Frame.of(reader()).withFlash(flash),
        tenant().name(),
        HOME,
        who.map(StaffView::displayName).orElse("Staff"),
        who.map(account -> Labels.words(account.role())).orElse(""),
        HOME + "/sign-out",
        Menu.of(HOME, this::may),
        current);
  }

  private Optional<StaffView> me() {
    return accounts.find(UUID.fromString(actor.get().id()));
  }
}
