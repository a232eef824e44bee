package io.troth.retention.internal.keep;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.api.KeepPeriods;
import io.troth.retention.api.KeepPeriods.KeepDraft;
import io.troth.retention.api.KeepPeriods.KeepPeriod;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statutory keep-periods. */
@Path("/api/v1/keep-periods")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class KeepResource {

  private final KeepPeriods periods;

  KeepResource(KeepPeriods periods) {
    this.periods = periods;
  }

  /** A period that is wanted. */
  @Schema(name = "KeepPeriodWish")
  public record KeepWish(
      @NotNull @Schema(description = "ISO 8601", examples = "P10Y") String lasts,
      @Schema(description = "CREATED when missing; LAST_ACTIVITY, RELATIONSHIP_ENDED")
          @Nullable RetentionTrigger countsFrom,
      @Schema(description = "whether it counts from the end of that calendar year")
          @Nullable Boolean yearEnd,
      @NotNull @Schema(description = "the provision", maxLength = 200) String ground) {

    KeepDraft draft(String category) {
      return new KeepDraft(
          category,
          span(lasts),
          Optional.ofNullable(countsFrom).orElse(RetentionTrigger.CREATED),
          Optional.ofNullable(yearEnd).orElse(false),
          ground);
    }

    private static TimeSpan span(String text) {
      try {
        return TimeSpan.parse(text);
      } catch (IllegalArgumentException unreadable) {
        throw Problem.at(
            CommonProblem.INVALID_INPUT, "lasts", "This is no length of time.", "P10Y");
      }
    }
  }

  /** A period as JSON. */
  @Schema(name = "KeepPeriod")
  public record KeepJson(
      String category, String lasts, RetentionTrigger countsFrom, boolean yearEnd, String ground) {

    static KeepJson of(KeepPeriod period) {
      var terms = period.terms();
      return new KeepJson(
          terms.category(),
          terms.lasts().toString(),
          terms.countsFrom(),
          terms.yearEnd(),
          terms.ground());
    }
  }

  /** All of them: there are only few. */
  @Schema(name = "KeepPeriodList")
  public record KeepList(List<KeepJson> items) {}

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  @Operation(operationId = "listKeepPeriods", summary = "List what the law has kept longer")
  public KeepList list() {
    return new KeepList(periods.list().stream().map(KeepJson::of).toList());
  }

  @GET
  @Path("/{category}")
  @RolesAllowed(Permissions.RETENTION_READ)
  @Operation(operationId = "readKeepPeriod", summary = "Read the keep-period of a category")
  @APIResponse(
      responseCode = "200",
      description = "The keep-period",
      content = @Content(schema = @Schema(implementation = KeepJson.class)))
  public Response read(@PathParam("category") String category) {
    return periods
        .find(category)
        .map(KeepResource::answer)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such keep-period."));
  }

  @PUT
  @Path("/{category}")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setKeepPeriod",
      summary = "Say how long the law has a category kept",
      description =
          "While it does, what the policy would erase is restricted instead. If-Match \"v0\" for a"
              + " category that has none.")
  @APIResponse(
      responseCode = "200",
      description = "The keep-period as it is now",
      content = @Content(schema = @Schema(implementation = KeepJson.class)))
  public Response set(
      @PathParam("category") String category,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid KeepWish wish) {
    return answer(periods.set(wish.draft(category), EntityTags.expected(ifMatch)));
  }

  @DELETE
  @Path("/{category}")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Operation(operationId = "removeKeepPeriod", summary = "Remove a keep-period")
  public void remove(@PathParam("category") String category) {
    periods.remove(category);
  }

  private static Response answer(KeepPeriod period) {
    return Response.ok(KeepJson.of(period)).tag(EntityTags.of(period.version())).build();
  }
}
