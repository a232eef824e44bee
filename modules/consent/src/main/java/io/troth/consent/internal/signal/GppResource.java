package io.troth.consent.internal.signal;

import io.troth.kernel.SubjectRef;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Strings of the IAB Global Privacy Platform, for the tenant's servers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signals")
public class GppResource {

  private static final String EXAMPLE = "{\"gpp\": \"DBABLA~BVVVkkkkkpFY.YA\"}";

  private final GppDesk desk;

  GppResource(GppDesk desk) {
    this.desk = desk;
  }

  /** A string to be read. */
  record DecodeRequest(@NotBlank String gpp) {}

  @GET
  @Path("/subjects/{ref}/gpp")
  @RolesAllowed(Permissions.DECISIONS_READ)
  @Operation(
      operationId = "readGpp",
      summary = "A person's opt-outs as a string of the Global Privacy Platform",
      description = "Sections usnat and usca. It says what the next decision would do, no more.")
  public GppAnswer of(@PathParam("ref") UUID ref) {
    return GppAnswer.of(desk.of(new SubjectRef(ref), false));
  }

  @POST
  @Path("/gpp/decode")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.DECISIONS_READ)
  @Operation(
      operationId = "decodeGpp",
      summary = "Read a string of the Global Privacy Platform",
      description = "Reads usnat, usca and uspv1; other sections are named only.")
  public GppAnswer decode(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = DecodeRequest.class),
                      examples = @ExampleObject(name = "usnat", value = EXAMPLE)))
          DecodeRequest request) {
    return GppAnswer.of(request.gpp());
  }
}
