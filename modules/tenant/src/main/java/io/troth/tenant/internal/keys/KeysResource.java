package io.troth.tenant.internal.keys;

import io.troth.kernel.Page;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.ApiKeys.KeyView;
import io.troth.tenant.internal.caller.PathIds;
import io.troth.web.KeyScope;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** API keys of the tenant's servers. */
@Path("/api/v1/keys")
@Tag(name = "Keys")
@RolesAllowed(Permissions.KEYS_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

  private final ApiKeys keys;

  KeysResource(ApiKeys keys) {
    this.keys = keys;
  }

  /**
   * A key that is wanted.
   *
   * @param expiresAt when it ends by itself; never when missing
   */
  public record KeyWish(
      @Nullable String label, @Nullable Set<KeyScope> scopes, Optional<Instant> expiresAt) {}

  /**
   * A new key.
   *
   * @param secret the whole key as the server sends it; shown this once
   */
  public record NewKey(KeyView key, String secret) {
    @Override
    public String toString() {
      return "NewKey[" + key.id() + "]";
    }
  }

  @GET
  @Operation(summary = "List the API keys, revoked ones included")
  public Page<KeyView> list(@BeanParam PageParams page) {
    return keys.list(page.request());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(
      summary = "Issue an API key",
      description =
          "The secret is in this answer only. Repeated with the same Idempotency-Key and body by"
              + " the same caller, the same answer comes again: it is kept for a day, encrypted"
              + " under that Idempotency-Key.")
  public NewKey issue(KeyWish wish) {
    var label = wish.label() == null ? "" : wish.label();
    var scopes = wish.scopes() == null ? Set.<KeyScope>of() : wish.scopes();
    var issued = keys.issue(label, scopes, wish.expiresAt());
    return new NewKey(issued.key(), issued.secret());
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Revoke an API key")
  public void revoke(@PathParam("id") String id) {
    keys.revoke(PathIds.parse(id));
  }
}
