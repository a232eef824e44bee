package io.troth.consent.internal.decision;

import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.PublicAddress;
import jakarta.inject.Singleton;
import java.net.URI;

/** Addresses of the privacy centre's pages on which a person can change an answer. */
@Singleton
public class Pages {

  private final PublicAddress address;
  private final CurrentTenant tenant;

  Pages(PublicAddress address, CurrentTenant tenant) {
    this.address = address;
    this.tenant = tenant;
  }

  /** Where a version is read, accepted or objected to. */
  public URI coming(VersionId version) {
    return URI.create(base() + "/privacy/coming/" + version);
  }

  /** Where consents are given and withdrawn. */
  public URI choices() {
    return URI.create(base() + "/privacy/choices");
  }

  private URI base() {
    return tenant.profile().map(address::tenantBase).orElseThrow();
  }
}
