package io.troth.admin.internal.desk;

import static io.troth.web.Permissions.ACTS_READ;
import static io.troth.web.Permissions.CONNECTORS_MANAGE;
import static io.troth.web.Permissions.DESIGN_MANAGE;
import static io.troth.web.Permissions.IDENTITIES_ASK;
import static io.troth.web.Permissions.INVENTORY_READ;
import static io.troth.web.Permissions.KEYS_MANAGE;
import static io.troth.web.Permissions.LOOKS_READ;
import static io.troth.web.Permissions.NOTICES_MANAGE;
import static io.troth.web.Permissions.NOTICES_READ;
import static io.troth.web.Permissions.POLICIES_READ;
import static io.troth.web.Permissions.PUBLISHING_RULES;
import static io.troth.web.Permissions.RETENTION_READ;
import static io.troth.web.Permissions.ROLLOUTS_READ;
import static io.troth.web.Permissions.SUBJECTS_READ;
import static io.troth.web.Permissions.TEAM_MANAGE;
import static io.troth.web.Permissions.WEBHOOKS_MANAGE;

import io.troth.web.page.NavGroup;
import io.troth.web.page.NavItem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where staff can go, in its order; each sees what their role permits, and no empty group. */
final class Menu {

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              null,
              new Page(POLICIES_READ, "policies", "Policies"),
              new Page(ROLLOUTS_READ, "rollouts", "Rollouts"),
              new Page(POLICIES_READ, "board", "Promise board")),
          new Group(
              "People",
              new Page(SUBJECTS_READ, "people", "People"),
              new Page(ACTS_READ, "consents", "Consents"),
              new Page(IDENTITIES_ASK, "access", "Access requests"),
              new Page(LOOKS_READ, "access-log", "Access log")),
          new Group(
              "Data",
              new Page(INVENTORY_READ, "inventory", "Inventory"),
              new Page(INVENTORY_READ, "collection", "Collection"),
              new Page(RETENTION_READ, "retention", "Retention"),
              new Page(RETENTION_READ, "sweeps", "Sweeps"),
              new Page(RETENTION_READ, "keep-periods", "Keep-periods"),
              new Page(RETENTION_READ, "holds", "Legal holds"),
              new Page(SUBJECTS_READ, "erasures", "Erasures"),
              new Page(CONNECTORS_MANAGE, "connectors", "Connectors")),
          new Group(
              "Mail",
              new Page(NOTICES_READ, "notices", "Outbox"),
              new Page(NOTICES_READ, "bounces", "Bounces"),
              new Page(NOTICES_READ, "unreachable", "Unreachable"),
              new Page(NOTICES_READ, "letters", "Mail texts"),
              new Page(NOTICES_MANAGE, "reminders", "Reminders"),
              new Page(NOTICES_MANAGE, "mail-pace", "Pace and quiet hours"),
              new Page(NOTICES_READ, "deliverability", "Deliverability"),
              new Page(NOTICES_MANAGE, "my-mails", "Mails to you")),
          new Group(
              "House",
              new Page(DESIGN_MANAGE, "banner", "Banner"),
              new Page(KEYS_MANAGE, "keys", "Keys"),
              new Page(KEYS_MANAGE, "keys-rotation", "Encryption keys"),
              new Page(KEYS_MANAGE, "people-provider", "Sign-in of people"),
              new Page(WEBHOOKS_MANAGE, "webhooks", "Webhooks"),
              new Page(PUBLISHING_RULES, "publishing", "Publishing"),
              new Page(TEAM_MANAGE, "team", "Team and roles")));

  private Menu() {}

  /**
   * @param key last part of the page's address, and its name for the page itself
   */
  private record Page(String permission, String key, String title) {}

  private record Group(@Nullable String title, List<Page> pages) {
    Group(@Nullable String title, Page... pages) {
      this(title, List.of(pages));
    }
  }

  static List<NavGroup> of(String home, Predicate<String> may) {
    return GROUPS.stream()
        .map(group -> new NavGroup(group.title(), items(group, home, may)))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  private static List<NavItem> items(Group group, String home, Predicate<String> may) {
    var pages =
        group.pages().stream()
            .filter(page -> may.test(page.permission()))
            .map(page -> new NavItem(page.key(), page.title(), home + "/" + page.key()));
    return group.title() == null
        ? Stream.concat(Stream.of(new NavItem("home", "Home", home)), pages).toList()
        : pages.toList();
  }
}
