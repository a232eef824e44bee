package io.troth.policy.internal.catalogue;

import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** The version an address names: a {@code @BeanParam} of everything that stands below one. */
public record VersionAddress(
    @PathParam("policyId") UUID policyId, @PathParam("versionId") UUID versionId) {}
