package io.troth.web;

import static io.troth.web.Permissions.ACTS_READ;
import static io.troth.web.Permissions.DECISIONS_READ;
import static io.troth.web.Permissions.DEMO_CONTROL;
import static io.troth.web.Permissions.DESIGN_MANAGE;
import static io.troth.web.Permissions.GAPS_ACCEPT;
import static io.troth.web.Permissions.IDENTITIES_READ;
import static io.troth.web.Permissions.KEYS_MANAGE;
import static io.troth.web.Permissions.NOTICES_MANAGE;
import static io.troth.web.Permissions.NOTICES_READ;
import static io.troth.web.Permissions.POLICIES_EDIT;
import static io.troth.web.Permissions.POLICIES_PUBLISH;
import static io.troth.web.Permissions.POLICIES_READ;
import static io.troth.web.Permissions.PUBLISHING_RULES;
import static io.troth.web.Permissions.RETENTION_MANAGE;
import static io.troth.web.Permissions.RETENTION_READ;
import static io.troth.web.Permissions.ROLLOUTS_READ;
import static io.troth.web.Permissions.SUBJECTS_READ;
import static io.troth.web.Permissions.SUBJECTS_WRITE;
import static io.troth.web.Permissions.TEAM_MANAGE;
import static io.troth.web.Permissions.TENANTS_OPERATE;
import static io.troth.web.Permissions.WEBHOOKS_MANAGE;

import java.util.Set;

/** The roles of people who work with Troth, each with no more than its work needs. */
public enum StaffRole {
  /** Runs the platform; sees no tenant's policies, people or identities. */
  OPERATOR(Set.of(TENANTS_OPERATE)),

  /** Answers for the tenant: everything its staff can do, and who is staff. */
  OWNER(
      Set.of(
          POLICIES_READ,
          POLICIES_EDIT,
          POLICIES_PUBLISH,
          GAPS_ACCEPT,
          PUBLISHING_RULES,
          ROLLOUTS_READ,
          SUBJECTS_READ,
          SUBJECTS_WRITE,
          IDENTITIES_READ,
          ACTS_READ,
          DECISIONS_READ,
          NOTICES_READ,
          NOTICES_MANAGE,
          RETENTION_READ,
          RETENTION_MANAGE,
          DESIGN_MANAGE,
          KEYS_MANAGE,
          WEBHOOKS_MANAGE,
          TEAM_MANAGE,
          DEMO_CONTROL)),

  /** Keeps the promises: publishes, follows rollouts, reaches the unreachable. */
  PRIVACY_OFFICER(
      Set.of(
          POLICIES_READ,
          POLICIES_EDIT,
          POLICIES_PUBLISH,
          ROLLOUTS_READ,
          SUBJECTS_READ,
          SUBJECTS_WRITE,
          IDENTITIES_READ,
          ACTS_READ,
          DECISIONS_READ,
          NOTICES_READ,
          NOTICES_MANAGE,
          RETENTION_READ,
          RETENTION_MANAGE,
          DESIGN_MANAGE,
          DEMO_CONTROL)),

  /** Writes policies and sees how they land; does not publish, sees no people. */
  EDITOR(Set.of(POLICIES_READ, POLICIES_EDIT, ROLLOUTS_READ, NOTICES_READ)),

  /** Answers people's questions; sees subjects, not who they are. */
  SUPPORT_AGENT(
      Set.of(POLICIES_READ, ROLLOUTS_READ, SUBJECTS_READ, ACTS_READ, DECISIONS_READ, NOTICES_READ)),

  /** Reads everything but identities, changes nothing. */
  AUDITOR(
      Set.of(
          POLICIES_READ,
          ROLLOUTS_READ,
          SUBJECTS_READ,
          ACTS_READ,
          DECISIONS_READ,
          NOTICES_READ,
          RETENTION_READ));

  private final Set<String> permissions;

  StaffRole(Set<String> permissions) {
    this.permissions = permissions;
  }

  /** Values of {@link Permissions}. */
  public Set<String> permissions() {
    return permissions;
  }
}
