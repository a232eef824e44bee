package io.troth.web;

import static io.troth.web.Permissions.IMPRESSIONS_REPORT;
import static io.troth.web.Permissions.SELF_ACT;
import static io.troth.web.Permissions.SELF_READ;
import static io.troth.web.Permissions.USES_REPORT;

import java.util.Set;

/** How a person (data subject) can be known to a request, and what that lets them do. */
public enum PersonCredential {
  /** A token signed by the tenant's key, sent by the tenant's own pages. */
  SUBJECT_TOKEN(Set.of(SELF_READ, SELF_ACT, USES_REPORT, IMPRESSIONS_REPORT)),

  /**
   * A session of the privacy centre, begun by a link out of a mail or by a sign-in at the tenant's
   * provider.
   */
  MAIL_LINK(Set.of(SELF_READ, SELF_ACT, IMPRESSIONS_REPORT));

  private final Set<String> permissions;

  PersonCredential(Set<String> permissions) {
    this.permissions = permissions;
  }

  /** Values of {@link Permissions}. */
  public Set<String> permissions() {
    return permissions;
  }
}
