package io.troth.consent.internal.rest;

import io.troth.consent.api.Standings;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own standing. */
@Path("/api/v1/me/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@OpenWhenSuspended
public class MyStandingResource {

  private final Standings standings;
  private final CurrentSubject person;

  MyStandingResource(Standings standings, CurrentSubject person) {
    this.standings = standings;
    this.person = person;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(
      operationId = "readMyStanding",
      summary = "Which version of each policy binds me now, and what is coming",
      description = "Reading this is no use of the service.")
  public List<StandingAnswer> read() {
    return StandingAnswer.all(standings.of(person.require()));
  }
}
