package io.troth.retention.internal.hold;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.HoldView;
import io.troth.retention.api.LegalHolds.State;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.web.EntityTags;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Legal holds. */
@Path("/api/v1/holds")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class HoldResource {

  private final LegalHolds holds;

  HoldResource(LegalHolds holds) {
    this.holds = holds;
  }

  /** What is said of a hold. */
  @Schema(name = "HoldTerms")
  public record TermsJson(
      @NotNull @Schema(description = "why; names nobody", maxLength = 500) String reason,
      @NotNull @Schema(description = "the provision it rests on", maxLength = 200) String ground,
      @NotNull @Schema(description = "who answers for it", maxLength = 100) String owner,
      @NotNull @Schema(description = "when it is looked at again") LocalDate reviewOn) {

    Terms terms() {
      return new Terms(reason, ground, owner, reviewOn);
    }
  }

  /** A hold that is wanted. */
  @Schema(name = "HoldWish")
  public record HoldWish(
      @NotNull @Valid TermsJson terms,
      @Schema(description = "whose data; none for everybody's", maxItems = LegalHolds.MOST_PEOPLE)
          @Nullable Set<UUID> people,
      @Schema(
              description = "ids of categories; none for all",
              maxItems = LegalHolds.MOST_CATEGORIES)
          @Nullable Set<String> categories) {

    HoldDraft draft() {
      var wanted =
          Optional.ofNullable(people).orElse(Set.of()).stream()
              .filter(Objects::nonNull)
              .map(SubjectRef::new)
              .collect(Collectors.toSet());
      var which =
          Optional.ofNullable(categories).orElse(Set.of()).stream()
              .map(one -> Objects.requireNonNullElse(one, ""))
              .collect(Collectors.toSet());
      return new HoldDraft(terms.terms(), wanted, which);
    }
  }

  /** Why a hold is not needed any more. */
  @Schema(name = "HoldRelease")
  public record ReleaseJson(@NotNull @Schema(maxLength = 500) String reason) {}

  /** A hold as JSON. */
  @Schema(name = "Hold")
  public record HoldJson(
      UUID id,
      TermsJson terms,
      @Schema(description = "none: everybody") List<SubjectRef> people,
      @Schema(description = "none: all") List<String> categories,
      Instant placedAt,
      @Schema(description = "absent while it holds") Optional<Instant> releasedAt,
      Optional<String> releaseReason) {

    static HoldJson of(HoldView view) {
      var hold = view.hold();
      return new HoldJson(
          hold.id(),
          new TermsJson(hold.reason(), hold.ground(), hold.owner(), hold.reviewOn()),
          view.people(),
          hold.categories().stream().sorted().toList(),
          hold.placedAt(),
          hold.releasedAt(),
          view.releaseReason());
    }
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  @Operation(operationId = "listHolds", summary = "List legal holds, newest first")
  public Page<HoldJson> list(
      @QueryParam("state") @DefaultValue("LIVE") String state, @BeanParam PageParams page) {
    return holds.list(state(state), page.request()).map(HoldJson::of);
  }

  private static State state(String text) {
    return switch (text) {
      case "LIVE" -> State.LIVE;
      case "RELEASED" -> State.RELEASED;
      default ->
          throw Problem.at(
              CommonProblem.INVALID_INPUT, "state", "There is no such state.", "LIVE or RELEASED");
    };
  }

  @POST
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(
      operationId = "placeHold",
      summary = "Place a legal hold",
      description =
          "What it covers is neither swept nor erased; where its time is over it is only kept and not"
              + " used. People named without categories are put on hold: their data serve"
              + " storage, legal obligations and vital interests alone.")
  public HoldJson place(@NotNull @Valid HoldWish wish) {
    return HoldJson.of(holds.place(wish.draft()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.RETENTION_READ)
  @Operation(operationId = "readHold", summary = "Read a legal hold")
  @APIResponse(
      responseCode = "200",
      description = "The hold",
      content = @Content(schema = @Schema(implementation = HoldJson.class)))
  public Response read(@PathParam("id") UUID id, @Context Request request) {
    var view = holds.find(id);
    return EntityTags.answer(request, view.version(), () -> HoldJson.of(view));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reviewHold",
      summary = "Change what is said of a hold, or when it is looked at again")
  @APIResponse(
      responseCode = "200",
      description = "The hold as it is now",
      content = @Content(schema = @Schema(implementation = HoldJson.class)))
  public Response review(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TermsJson terms) {
    var view = holds.review(id, EntityTags.expected(ifMatch), terms.terms());
    return Response.ok(HoldJson.of(view)).tag(EntityTags.of(view.version())).build();
  }

  @POST
  @Path("/{id}/release")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "releaseHold", summary = "Release a legal hold")
  public HoldJson release(@PathParam("id") UUID id, @NotNull @Valid ReleaseJson release) {
    return HoldJson.of(holds.release(id, release.reason()));
  }
}
