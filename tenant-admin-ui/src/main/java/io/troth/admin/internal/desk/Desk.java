package io.troth.admin.internal.desk;

import static io.troth.web.Permissions.ACTS_READ;
import static io.troth.web.Permissions.DESIGN_MANAGE;
import static io.troth.web.Permissions.KEYS_MANAGE;
import static io.troth.web.Permissions.NOTICES_MANAGE;
import static io.troth.web.Permissions.NOTICES_READ;
import static io.troth.web.Permissions.POLICIES_READ;
import static io.troth.web.Permissions.PUBLISHING_RULES;
import static io.troth.web.Permissions.RETENTION_READ;
import static io.troth.web.Permissions.ROLLOUTS_READ;
import static io.troth.web.Permissions.SUBJECTS_READ;
import static io.troth.web.Permissions.TEAM_MANAGE;
import static io.troth.web.Permissions.WEBHOOKS_MANAGE;

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
import io.troth.web.page.NavGroup;
import io.troth.web.page.NavItem;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
        menu(),
        current);
  }

  private List<NavGroup> menu() {
    var promises = new ArrayList<NavItem>();
    promises.add(new NavItem("home", "Home", HOME));
    offer(promises, POLICIES_READ, new NavItem("policies", "Policies", HOME + "/policies"));
    offer(promises, ROLLOUTS_READ, new NavItem("rollouts", "Rollouts", HOME + "/rollouts"));
    offer(promises, POLICIES_READ, new NavItem("board", "Promise board", HOME + "/board"));
    var people = new ArrayList<NavItem>();
    offer(people, SUBJECTS_READ, new NavItem("people", "People", HOME + "/people"));
    offer(people, ACTS_READ, new NavItem("consents", "Consents", HOME + "/consents"));
    var mail = new ArrayList<NavItem>();
    offer(mail, NOTICES_READ, new NavItem("notices", "Outbox", HOME + "/notices"));
    offer(mail, NOTICES_READ, new NavItem("bounces", "Bounces", HOME + "/bounces"));
    offer(mail, NOTICES_READ, new NavItem("unreachable", "Unreachable", HOME + "/unreachable"));
    offer(mail, NOTICES_READ, new NavItem("letters", "Mail texts", HOME + "/letters"));
    offer(mail, NOTICES_MANAGE, new NavItem("reminders", "Reminders", HOME + "/reminders"));
    offer(
        mail,
        NOTICES_MANAGE,
        new NavItem("mail-pace", "Pace and quiet hours", HOME + "/mail-pace"));
    offer(
        mail,
        NOTICES_READ,
        new NavItem("deliverability", "Deliverability", HOME + "/deliverability"));
    offer(mail, NOTICES_MANAGE, new NavItem("my-mails", "Mails to you", HOME + "/my-mails"));
    var kept = new ArrayList<NavItem>();
    offer(kept, RETENTION_READ, new NavItem("holds", "Legal holds", HOME + "/holds"));
    var house = new ArrayList<NavItem>();
    offer(house, DESIGN_MANAGE, new NavItem("banner", "Banner", HOME + "/banner"));
    offer(house, KEYS_MANAGE, new NavItem("keys", "Keys", HOME + "/keys"));
    offer(
        house,
        KEYS_MANAGE,
        new NavItem("people-provider", "Sign-in of people", HOME + "/people-provider"));
    offer(house, WEBHOOKS_MANAGE, new NavItem("webhooks", "Webhooks", HOME + "/webhooks"));
    offer(house, PUBLISHING_RULES, new NavItem("publishing", "Publishing", HOME + "/publishing"));
    offer(house, TEAM_MANAGE, new NavItem("team", "Team and roles", HOME + "/team"));
    var groups = new ArrayList<NavGroup>();
    groups.add(new NavGroup(null, promises));
    addUnlessEmpty(groups, "People", people);
    addUnlessEmpty(groups, "Mail", mail);
    addUnlessEmpty(groups, "Retention", kept);
    addUnlessEmpty(groups, "House", house);
    return groups;
  }

  private void offer(List<NavItem> items, String permission, NavItem item) {
    if (may(permission)) {
      items.add(item);
    }
  }

  private static void addUnlessEmpty(List<NavGroup> groups, String title, List<NavItem> items) {
    if (!items.isEmpty()) {
      groups.add(new NavGroup(title, items));
    }
  }

  private Optional<StaffView> me() {
    return accounts.find(UUID.fromString(actor.get().id()));
  }
}
