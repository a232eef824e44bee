package io.troth.web;

import static io.troth.web.Permissions.ACTS_READ;
import static io.troth.web.Permissions.ACTS_WRITE;
import static io.troth.web.Permissions.DECISIONS_READ;
import static io.troth.web.Permissions.EVENTS_READ;
import static io.troth.web.Permissions.IDENTITIES_READ;
import static io.troth.web.Permissions.NOTICES_MANAGE;
import static io.troth.web.Permissions.NOTICES_READ;
import static io.troth.web.Permissions.POLICIES_EDIT;
import static io.troth.web.Permissions.POLICIES_PUBLISH;
import static io.troth.web.Permissions.POLICIES_READ;
import static io.troth.web.Permissions.RETENTION_MANAGE;
import static io.troth.web.Permissions.RETENTION_READ;
import static io.troth.web.Permissions.ROLLOUTS_READ;
import static io.troth.web.Permissions.SUBJECTS_READ;
import static io.troth.web.Permissions.SUBJECTS_WRITE;
import static io.troth.web.Permissions.USES_REPORT;
import static io.troth.web.Permissions.WEBHOOKS_MANAGE;

import java.util.Set;

/** What an API key of a tenant's server is for. A key carries one or several. */
public enum KeyScope {
  /** Read and draft policies. */
  POLICIES(Set.of(POLICIES_READ, POLICIES_EDIT)),

  /** Publish versions; needs {@link #POLICIES} as well to be of use. */
  PUBLISHING(Set.of(POLICIES_READ, POLICIES_PUBLISH)),

  /** Read rollouts and the notices behind them. */
  ROLLOUTS(Set.of(ROLLOUTS_READ, NOTICES_READ)),

  /** Read notices, send them again, deliver reports on undeliverable mails. */
  NOTICES(Set.of(NOTICES_READ, NOTICES_MANAGE)),

  /** Add, import, change and read subjects. What the key reads back hides who they are. */
  SUBJECTS(Set.of(SUBJECTS_READ, SUBJECTS_WRITE)),

  /** Read identifying values back. */
  IDENTITIES(Set.of(SUBJECTS_READ, IDENTITIES_READ)),

  /** Record and read acts, read standing, report uses. */
  ACTS(Set.of(ACTS_READ, ACTS_WRITE, USES_REPORT)),

  /** Ask for decisions, and report the use that follows one. */
  DECISIONS(Set.of(DECISIONS_READ, USES_REPORT)),

  /** Follow the stream of what happens. */
  EVENTS(Set.of(EVENTS_READ)),

  /** Say where facts are sent, see what was sent there and send it again. */
  WEBHOOKS(Set.of(WEBHOOKS_MANAGE)),

  /** Hold data, end relationships, start sweeps and read what they did. */
  RETENTION(Set.of(RETENTION_READ, RETENTION_MANAGE));

  private final Set<String> permissions;

  KeyScope(Set<String> permissions) {
    this.permissions = permissions;
  }

  /** Values of {@link Permissions}. */
  public Set<String> permissions() {
    return permissions;
  }
}
