package io.troth.tenant.internal.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.troth.tenant.api.BrowserKeys;
import io.troth.tenant.api.BrowserKeys.PublishableKey;
import io.troth.tenant.api.BrowserKeys.TrustedKey;
import io.troth.tenant.internal.caller.PathIds;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What the tenant's pages need: publishable keys with their origins, and trusted public keys. */
@Path("/api/v1")
@Tag(name = "Keys")
@RolesAllowed(Permissions.KEYS_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class BrowserKeysResource {

  private final BrowserKeys keys;

  BrowserKeysResource(BrowserKeys keys) {
    this.keys = keys;
  }

  /** A publishable key that is wanted. */
  public record PublishableWish(@Nullable String label, @Nullable Set<String> origins) {}

  /** A public key that is to be trusted. */
  public record TrustWish(
      @Nullable String label, @Schema(type = SchemaType.OBJECT) @Nullable JsonNode jwk) {}

  /** Names what was made. */
  public record Made(UUID id) {}

  /** All of them: a tenant has a handful. */
  public record PublishableKeys(List<PublishableKey> items) {}

  /** All of them: a tenant has a handful. */
  public record TrustedKeys(List<TrustedKey> items) {}

  @GET
  @Path("/publishable-keys")
  @Operation(summary = "List the publishable keys in use")
  public PublishableKeys publishable() {
    return new PublishableKeys(keys.publishableKeys());
  }

  @POST
  @Path("/publishable-keys")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(summary = "Issue a publishable key for the pages of some origins")
  public PublishableKey issue(PublishableWish wish) {
    return keys.issue(
        wish.label() == null ? "" : wish.label(),
        wish.origins() == null ? Set.of() : wish.origins());
  }

  @DELETE
  @Path("/publishable-keys/{id}")
  @Operation(summary = "Take a publishable key out of use")
  public void revoke(@PathParam("id") String id) {
    keys.revoke(PathIds.parse(id));
  }

  @GET
  @Path("/trusted-keys")
  @Operation(summary = "List the public keys trusted for subject tokens")
  public TrustedKeys trusted() {
    return new TrustedKeys(keys.trustedKeys());
  }

  @POST
  @Path("/trusted-keys")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(summary = "Trust a public key (JWK, P-256) for subject tokens")
  public Made trust(TrustWish wish) {
    var jwk = wish.jwk() == null ? "" : wish.jwk().toString();
    return new Made(keys.trust(wish.label() == null ? "" : wish.label(), jwk));
  }

  @DELETE
  @Path("/trusted-keys/{id}")
  @Operation(summary = "Trust a public key no longer")
  public void distrust(@PathParam("id") String id) {
    keys.distrust(PathIds.parse(id));
  }
}
