package io.troth.admin.internal.review;

import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would do, and publishing it. */
@Path("/admin/drafts/{version}/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {

  private final ReviewBoard board;
  private final Publications publications;

  ReviewPages(ReviewBoard board, Publications publications) {
    this.board = board;
    this.publications = publications;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance review(
      @PathParam("version") String version, @QueryParam("on") @Nullable String on) {
    return board.page(board.draft(version), Optional.ofNullable(on).flatMap(ReviewPages::date));
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response publish(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      @FormParam("effectiveOn") @Nullable String effectiveOn,
      @FormParam("significance") @Nullable String significance,
      MultivaluedMap<String, String> posted) {
    var draft = board.draft(version);
    try {
      var published =
          publications.publish(
              new PublishCommand(
                  draft.head().id(), revision, requiredDate(effectiveOn), declared(significance)));
      return Response.seeOther(URI.create("/admin/rollouts/" + published.head().id())).build();
    } catch (Problem problem) {
      return board.refused(draft, posted, problem);
    }
  }

  static LocalDate requiredDate(@Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(ReviewPages::date)
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "effectiveOn",
                    "This is no date.",
                    "Write year-month-day, for example 2026-12-07."));
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Significance declared(@Nullable String text) {
    for (var significance : Significance.values()) {
      if (significance.name().equals(text)) {
        return significance;
      }
    }
    throw Problem.at(
        CommonProblem.INVALID_INPUT, "significance", "Choose how much the change matters.", "");
  }
}
