package io.troth.admin.internal.review;

import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Schedules;
import io.troth.policy.api.VersionView;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a draft published at a set instant, or not after all. */
@Path("/admin/drafts/{version}/review/schedule")
@Produces(MediaType.TEXT_HTML)
public class SchedulePages {

  private final ReviewBoard board;
  private final Desk desk;
  private final Schedules schedules;

  SchedulePages(ReviewBoard board, Desk desk, Schedules schedules) {
    this.board = board;
    this.desk = desk;
    this.schedules = schedules;
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response schedule(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      @FormParam("effectiveOn") @Nullable String effectiveOn,
      @FormParam("significance") @Nullable String significance,
      @FormParam("publishAt") @Nullable String publishAt,
      MultivaluedMap<String, String> posted) {
    var draft = board.draft(version);
    try {
      schedules.schedule(
          new PublishCommand(
              draft.head().id(),
              revision,
              ReviewPages.requiredDate(effectiveOn),
              ReviewPages.declared(significance)),
          instant(Optional.ofNullable(publishAt).orElse("")));
      return back(draft);
    } catch (Problem problem) {
      return board.refused(draft, posted, problem);
    }
  }

  @POST
  @Path("/cancel")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response cancel(
      @PathParam("version") String version, MultivaluedMap<String, String> posted) {
    var draft = board.draft(version);
    try {
      schedules.cancel(draft.head().id());
      return back(draft);
    } catch (Problem problem) {
      return board.refused(draft, posted, problem);
    }
  }

  private Instant instant(String local) {
    try {
      return LocalDateTime.parse(local).atZone(desk.tenant().zone()).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "publishAt",
          "This is no date with a time of day.",
          "for example 2026-12-07T09:00");
    }
  }

  private static Response back(VersionView draft) {
    var review = "/admin/drafts/" + draft.head().id() + "/review#publish";
    return Response.seeOther(URI.create(review)).build();
  }
}
