package io.troth.consent.internal.rest;

import io.troth.consent.api.Standings;
import io.troth.kernel.SubjectRef;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's standing, for the tenant's servers and staff. */
@Path("/api/v1/subjects/{ref}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing")
public class StandingOfSubjectResource {

  private final Standings standings;

  StandingOfSubjectResource(Standings standings) {
    this.standings = standings;
  }

  @GET
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(
      operationId = "readStanding",
      summary = "Which version of each policy binds a person now, and what is coming")
  public List<StandingAnswer> read(@PathParam("ref") UUID ref) {
    return StandingAnswer.all(standings.of(new SubjectRef(ref)));
  }
}
