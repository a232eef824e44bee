package io.troth.consent.internal.signal;

import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads strings of the IAB Global Privacy Platform, for the tenant's servers. */
@Path("/api/v1/gpp")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signals")
public class GppResource {

  private static final String EXAMPLE = "{\"gpp\": \"DBABLA~BVVVkkkkkpFY.YA\"}";

  /** A string to be read. */
  record DecodeRequest(@NotBlank String gpp) {}

  @POST
  @Path("/decode")
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
