package io.troth.policy.internal.flow;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Archive;
import io.troth.policy.api.Archive.Archived;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyId;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The archive over HTTP. */
@Path("/api/v1/policies/{policyId}/archive")
@Tag(name = "Policies")
public class ArchiveResource {

  private static final String EXAMPLE = "{\"reason\": \"The service has ended.\"}";

  private final Policies policies;
  private final Archive archive;

  ArchiveResource(Policies policies, Archive archive) {
    this.policies = policies;
    this.archive = archive;
  }

  /** Why it is archived. */
  @Schema(name = "ArchiveRequest")
  public record ArchiveRequest(
      @NotNull @Schema(description = "for staff", maxLength = 500) String reason) {}

  /** Since when, by whom and why a policy is archived. */
  @Schema(name = "Archived")
  public record ArchivedAnswer(UUID policy, Instant at, String by, String reason) {

    static ArchivedAnswer of(Archived archived) {
      return new ArchivedAnswer(
          archived.policy().value(), archived.at(), archived.by(), archived.reason());
    }
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "getArchived", summary = "Why a policy is archived; 204 if it is not")
  @APIResponse(
      responseCode = "200",
      description = "Since when, by whom and why",
      content = @Content(schema = @Schema(implementation = ArchivedAnswer.class)))
  @APIResponse(responseCode = "204", description = "It is not archived")
  public Response get(@PathParam("policyId") UUID policyId) {
    return archive
        .find(require(policyId))
        .map(archived -> Response.ok(ArchivedAnswer.of(archived)))
        .orElseGet(Response::noContent)
        .build();
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(
      operationId = "archivePolicy",
      summary = "Archive a policy: nothing new is published, whoever is bound stays bound")
  public ArchivedAnswer put(
      @PathParam("policyId") UUID policyId,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ArchiveRequest.class),
                      examples = @ExampleObject(name = "the end", value = EXAMPLE)))
          ArchiveRequest body) {
    return ArchivedAnswer.of(archive.put(require(policyId), body.reason()));
  }

  @DELETE
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(operationId = "takePolicyBack", summary = "Take a policy out of the archive")
  public void takeBack(@PathParam("policyId") UUID policyId) {
    archive.takeBack(require(policyId));
  }

  private PolicyId require(UUID policyId) {
    return policies
        .find(new PolicyId(policyId))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."))
        .id();
  }
}
