package io.troth.policy.internal.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Scheduled;
import io.troth.policy.api.Schedules;
import io.troth.policy.api.Significance;
import io.troth.policy.internal.catalogue.Addressed;
import io.troth.policy.internal.catalogue.EditAddress;
import io.troth.policy.internal.catalogue.VersionAddress;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing at a set instant, over HTTP. */
@Path("/api/v1/policies/{policyId}/versions/{versionId}/schedule")
@Tag(name = "Policies")
public class ScheduleResource {

  private static final String EXAMPLE =
      "{\"publishAt\": \"2027-01-04T08:00:00Z\", \"effectiveOn\": \"2027-01-15\","
          + " \"significance\": \"NOTICE\"}";

  private final Addressed addressed;
  private final Schedules schedules;

  ScheduleResource(Addressed addressed, Schedules schedules) {
    this.addressed = addressed;
    this.schedules = schedules;
  }

  /** When to publish what. */
  @Schema(name = "ScheduleRequest")
  public record ScheduleRequest(
      @NotNull Instant publishAt,
      @NotNull @Schema(description = "the version's date in the tenant's zone")
          LocalDate effectiveOn,
      @NotNull @Schema(description = "the computed floor or more") Significance significance) {}

  /** A plan and what became of it. */
  @Schema(name = "ScheduledPublication")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ScheduleAnswer(
      UUID version,
      long revision,
      Instant publishAt,
      LocalDate effectiveOn,
      Significance significance,
      Scheduled.PlanState state,
      @Schema(description = "why it was not published; missing unless it failed") String failure) {

    static ScheduleAnswer of(Scheduled plan) {
      return new ScheduleAnswer(
          plan.version().value(),
          plan.revision(),
          plan.publishAt(),
          plan.effectiveOn(),
          plan.significance(),
          plan.state(),
          plan.failure());
    }
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "readSchedule", summary = "When a draft is to be published")
  @APIResponse(
      responseCode = "200",
      description = "The newest plan",
      content = @Content(schema = @Schema(implementation = ScheduleAnswer.class)))
  @APIResponse(responseCode = "204", description = "Nothing was ever planned")
  public Response read(@BeanParam VersionAddress at) {
    return schedules
        .find(addressed.id(at))
        .map(plan -> Response.ok(ScheduleAnswer.of(plan)).build())
        .orElseGet(() -> Response.noContent().build());
  }

  @PUT
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(operationId = "schedulePublication", summary = "Publish a draft at a set instant")
  public ScheduleAnswer schedule(
      @BeanParam EditAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ScheduleRequest.class),
                      examples = @ExampleObject(name = "in January", value = EXAMPLE)))
          ScheduleRequest body) {
    var edit = addressed.edit(at);
    var command =
        new PublishCommand(edit.version(), edit.seen(), body.effectiveOn(), body.significance());
    return ScheduleAnswer.of(schedules.schedule(command, body.publishAt()));
  }

  @DELETE
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(operationId = "cancelSchedule", summary = "Do not publish a draft as planned")
  public ScheduleAnswer cancel(@BeanParam VersionAddress at) {
    return ScheduleAnswer.of(schedules.cancel(addressed.id(at)));
  }
}
