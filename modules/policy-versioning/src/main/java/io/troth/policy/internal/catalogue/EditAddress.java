package io.troth.policy.internal.catalogue;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The version an address names, and the state an edit was made from: a {@code @BeanParam} of every
 * edit of a version or below one.
 *
 * @param ifMatch the header as the caller wrote it
 */
public record EditAddress(
    @PathParam("policyId") UUID policyId,
    @PathParam("versionId") UUID versionId,
    @HeaderParam("If-Match") @Nullable String ifMatch) {

  /** The version alone. */
  public VersionAddress version() {
    return new VersionAddress(policyId, versionId);
  }
}
