package io.troth.consent.internal.rest;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.policy.api.VersionId;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How each published version reaches people. */
@Path("/api/v1/rollouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rollouts")
public class RolloutsResource {

  private static final String CSV = "text/csv";

  private final Rollouts rollouts;
  private final PeopleExport export;

  RolloutsResource(Rollouts rollouts, PeopleExport export) {
    this.rollouts = rollouts;
    this.export = export;
  }

  @GET
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  @Operation(operationId = "listRollouts", summary = "The newest rollouts of all policies")
  public List<RolloutAnswer> recent() {
    return rollouts.recent().stream().map(RolloutAnswer::of).toList();
  }

  @GET
  @Path("{versionId}")
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  @Operation(
      operationId = "readRollout",
      summary = "How far a version's rollout is, now and over time")
  public RolloutAnswer read(@PathParam("versionId") UUID versionId) {
    return RolloutAnswer.of(rollouts.progress(new VersionId(versionId)));
  }

  @GET
  @Path("{versionId}/people")
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  @Operation(operationId = "listRolloutPeople", summary = "The people behind a number")
  public Page<PersonAnswer> people(
      @PathParam("versionId") UUID versionId,
      @QueryParam("group") @Parameter(schema = @Schema(implementation = Group.class))
          @Nullable String group,
      @BeanParam PageParams page) {
    return rollouts
        .people(new VersionId(versionId), group(group), page.request())
        .map(PersonAnswer::of);
  }

  @GET
  @Path("{versionId}/people")
  @Produces(CSV)
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  @Operation(hidden = true)
  public Response peopleAsCsv(
      @PathParam("versionId") UUID versionId, @QueryParam("group") @Nullable String group) {
    return csv(versionId, group);
  }

  @GET
  @Path("{versionId}/people.csv")
  @Produces(CSV)
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  @Operation(
      operationId = "exportRolloutPeople",
      summary = "The people behind a number as CSV, all of them",
      description = "Names and addresses are in it only for callers who may read identities.")
  @APIResponse(
      responseCode = "200",
      description = "One line per person",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response peopleFile(
      @PathParam("versionId") UUID versionId,
      @QueryParam("group") @Parameter(schema = @Schema(implementation = Group.class))
          @Nullable String group) {
    return csv(versionId, group);
  }

  private Response csv(UUID versionId, @Nullable String group) {
    return Response.ok(export.of(new VersionId(versionId), group(group)), CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"")
        .build();
  }

  private static Group group(@Nullable String text) {
    return Arrays.stream(Group.values())
        .filter(group -> group.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "group",
                    "This is no group of a rollout.",
                    Arrays.toString(Group.values())));
  }
}
