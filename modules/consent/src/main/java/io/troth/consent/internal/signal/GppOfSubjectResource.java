package io.troth.consent.internal.signal;

import io.troth.kernel.SubjectRef;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's opt-outs as a string that others can read, for the tenant's servers. */
@Path("/api/v1/subjects/{ref}/gpp")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signals")
public class GppOfSubjectResource {

  private final GppDesk desk;

  GppOfSubjectResource(GppDesk desk) {
    this.desk = desk;
  }

  @GET
  @RolesAllowed(Permissions.DECISIONS_READ)
  @Operation(
      operationId = "readGpp",
      summary = "A person's opt-outs as a string of the Global Privacy Platform",
      description = "Sections usnat and usca. It says what the next decision would do, no more.")
  public GppAnswer of(@PathParam("ref") UUID ref) {
    return GppAnswer.of(desk.of(new SubjectRef(ref), false));
  }
}
