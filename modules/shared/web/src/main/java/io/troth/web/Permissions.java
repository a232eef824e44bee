package io.troth.web;

/**
 * What a caller may do. Each constant is a role of the {@code SecurityIdentity}; endpoints name the
 * one they need in {@code @RolesAllowed}. Which people get which is written in {@link StaffRole},
 * which keys in {@link KeyScope}, which credentials of a person in {@link PersonCredential}.
 */
public final class Permissions {

  /** Read policies, their versions, drafts, differences and dry runs. */
  public static final String POLICIES_READ = "policies:read";

  /** Draft, edit and discard versions that are not published. */
  public static final String POLICIES_EDIT = "policies:edit";

  /** Publish a version, or withdraw a published one that is not yet in force. */
  public static final String POLICIES_PUBLISH = "policies:publish";

  /** Answer for promises that nothing here keeps: the tenant's owner alone. */
  public static final String GAPS_ACCEPT = "gaps:accept";

  /** Say what is asked for before a version is published. */
  public static final String PUBLISHING_RULES = "publishing:rules";

  /** Read rollouts: counts, charts and the pseudonymous people behind each number. */
  public static final String ROLLOUTS_READ = "rollouts:read";

  /** Read subjects by their reference; identifying values stay hidden. */
  public static final String SUBJECTS_READ = "subjects:read";

  /** Add, change and import subjects. */
  public static final String SUBJECTS_WRITE = "subjects:write";

  /** See identifying values: names, addresses, the tenant's own identifiers. */
  public static final String IDENTITIES_READ = "identities:read";

  /** Read acts, receipts and the standing derived from them. */
  public static final String ACTS_READ = "acts:read";

  /** Record acts that people did elsewhere, on their behalf. */
  public static final String ACTS_WRITE = "acts:write";

  /** Ask whether a purpose may be pursued for a subject now. */
  public static final String DECISIONS_READ = "decisions:read";

  /** Read notices and the evidence that they were given. */
  public static final String NOTICES_READ = "notices:read";

  /** Send a notice again, stop or resume a mailing, correct an unreachable address. */
  public static final String NOTICES_MANAGE = "notices:manage";

  /** Design the banner and the preference centre of the browser script. */
  public static final String DESIGN_MANAGE = "design:manage";

  /** Make, rotate and revoke API keys, publishable keys and token keys. */
  public static final String KEYS_MANAGE = "keys:manage";

  /** Say where facts are sent, and see what was sent there. */
  public static final String WEBHOOKS_MANAGE = "webhooks:manage";

  /** Read how long data are kept: rules, holds, sweeps and what they did. */
  public static final String RETENTION_READ = "retention:read";

  /** Place and release holds, start and stop sweeps, say what the law keeps longer. */
  public static final String RETENTION_MANAGE = "retention:manage";

  /** Read the stream of what happens to the tenant's people and policies. */
  public static final String EVENTS_READ = "events:read";

  /** Invite members, give and take their roles. */
  public static final String TEAM_MANAGE = "team:manage";

  /** Create, suspend and resume tenants: the platform's operator, never a tenant's own staff. */
  public static final String TENANTS_OPERATE = "tenants:operate";

  /** A person reads what concerns them alone. */
  public static final String SELF_READ = "self:read";

  /** A person accepts, objects, withdraws or chooses for themselves alone. */
  public static final String SELF_ACT = "self:act";

  /** Report that a person used the service. */
  public static final String USES_REPORT = "uses:report";

  /** Report that a notice was shown to a person. */
  public static final String IMPRESSIONS_REPORT = "impressions:report";

  /** Advance the clock and read the mailboxes; exists in demo mode only. */
  public static final String DEMO_CONTROL = "demo:control";

  private Permissions() {}
}
