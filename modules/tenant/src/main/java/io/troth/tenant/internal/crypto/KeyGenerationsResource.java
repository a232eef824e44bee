package io.troth.tenant.internal.crypto;

import io.troth.tenant.api.KeyGenerations;
import io.troth.tenant.api.KeyGenerations.State;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The generations of the keys under which the tenant's values are kept. */
@Path("/api/v1/key-generations")
@Tag(name = "Keys")
@RolesAllowed(Permissions.KEYS_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class KeyGenerationsResource {

  private final KeyGenerations generations;

  KeyGenerationsResource(KeyGenerations generations) {
    this.generations = generations;
  }

  @GET
  @Operation(
      summary = "Read where the tenant's keys stand",
      description = "Says how much is still under earlier generations. Holds no key.")
  public State state() {
    return generations.state();
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      summary = "Make a new generation of every key that wraps values",
      description =
          "Counts at once. What was written before is wrapped anew in the background; then the"
              + " earlier generation is destroyed.")
  public State renew() {
    generations.renew();
    return generations.state();
  }
}
