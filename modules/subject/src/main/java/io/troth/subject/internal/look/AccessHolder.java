package io.troth.subject.internal.look;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.ErasureShare.Erased;
import io.troth.personaldata.HeldKind;
import io.troth.personaldata.HeldKind.Bound;
import io.troth.personaldata.HeldRows;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who looked at who somebody is and may, to what they belong, what they did with their profile. */
@ApplicationScoped
class AccessHolder implements PersonalDataHolder {

  private static final HeldKind LOOKS =
      HeldKind.of("identity_look", "looks", "Looks at who you are")
          .time("first_at", "first_at")
          .time("last_at", "last_at")
          .texts("times", "fields", "ground")
          .text("by_kind", "actor_kind")
          .orderedBy("id");

  private static final HeldKind GRANTS =
      HeldKind.of("support_access", "support-access", "Requests to see who you are")
          .time("asked_at", "asked_at")
          .texts("kind", "purpose", "fields", "minutes")
          .time("granted_at", "granted_at")
          .text("granted", "granted")
          .time("ends_at", "ends_at")
          .time("refused_at", "refused_at")
          .time("revoked_at", "revoked_at")
          .orderedBy("id");

  private static final HeldKind MEMBERSHIPS =
      HeldKind.of("organisation_member", "memberships", "Organisations you belong to")
          .id("organisation", "organisation_id")
          .texts("role")
          .time("since", "since")
          .time("until", "until")
          .orderedBy("since");

  private static final HeldKind REVIEWS =
      HeldKind.of("profile_review", "profile-reviews", "What you did with your profile")
          .texts("field", "deed")
          .time("confirmed_at", "confirmed_at")
          .time("changed_at", "changed_at")
          .orderedBy("field");

  private static final List<HeldKind> KINDS = List.of(LOOKS, GRANTS, MEMBERSHIPS, REVIEWS);

  /** What the law forbids to tell is not told in a package of data either. */
  private static final List<HeldKind> SHOWN =
      List.of(
          told(LOOKS),
          GRANTS.where("(untold_ground is null or told_at is not null)"),
          MEMBERSHIPS,
          REVIEWS);

  private final HeldRows rows;
  private final LookStatements looks;
  private final CurrentTenant tenant;

  AccessHolder(HeldRows rows, LookStatements looks, CurrentTenant tenant) {
    this.rows = rows;
    this.looks = looks;
    this.tenant = tenant;
  }

  private static HeldKind told(HeldKind looks) {
    return new HeldKind(
        looks.id(),
        looks.title(),
        looks.table(),
        looks.condition()
            + " and basis_id not in (select id from support_access where tenant_id = ?"
            + " and untold_ground is not null and told_at is null)",
        List.of(Bound.TENANT, Bound.PERSON, Bound.TENANT),
        looks.columns(),
        looks.order());
  }

  @Override
  public String id() {
    return "access";
  }

  @Override
  public String title() {
    return "Looks, organisations and profile";
  }

  @Override
  public Set<String> tables() {
    return Set.of("identity_look", "support_access", "organisation_member", "profile_review");
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.show(person, SHOWN);
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    var erased = new ArrayList<>(rows.erase(person, KINDS));
    var looked = looks.forgetWhoLooked(tenant.require(), person);
    if (looked > 0) {
      erased.add(new Erased("looks-at-others", looked));
    }
    return new ErasureShare(erased, List.of());
  }

  @Override
  public long eraseRemains(SubjectRef person, String what) {
    return 0;
  }
}
