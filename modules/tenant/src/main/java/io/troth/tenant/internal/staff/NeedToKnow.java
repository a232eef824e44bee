package io.troth.tenant.internal.staff;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.Permissions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who of the staff may ask people to be seen: those whose role needs it. */
@Singleton
final class NeedToKnow implements ProtectionProbe {

  private static final int ALL_THERE_MAY_BE = 10_000;

  /** Two people may well both need it; where five do, roles are not used. */
  private static final int A_FEW = 4;

  private final StaffStatements statements;
  private final CurrentTenant tenant;

  NeedToKnow(StaffStatements statements, CurrentTenant tenant) {
    this.statements = statements;
    this.tenant = tenant;
  }

  @Override
  public String id() {
    return "staff-roles";
  }

  @Override
  public String title() {
    return "Roles of staff";
  }

  @Override
  public String protection() {
    return "need-to-know";
  }

  @Override
  public Optional<Reading> look() {
    var staff = statements.after(tenant.require(), Optional.empty(), ALL_THERE_MAY_BE);
    return Optional.of(reading(staff).shownAt("/admin/team"));
  }

  static Reading reading(List<StaffView> staff) {
    long active = staff.stream().filter(StaffView::enabled).count();
    long seeing =
        staff.stream()
            .filter(StaffView::enabled)
            .filter(one -> one.role().permissions().contains(Permissions.IDENTITIES_ASK))
            .count();
    var figure =
        "%,d of %,d staff accounts may ask people for leave to see who they are; none sees it without."
            .formatted(seeing, active);
    return active > A_FEW && seeing == active ? Reading.atRisk(figure) : Reading.kept(figure);
  }
}
