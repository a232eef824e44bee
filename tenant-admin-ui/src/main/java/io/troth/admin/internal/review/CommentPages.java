package io.troth.admin.internal.review;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Comments;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments on the review of a draft. */
@Path("/admin/drafts/{version}/review/comments")
@Produces(MediaType.TEXT_HTML)
public class CommentPages {

  private final ReviewBoard board;
  private final Comments comments;

  CommentPages(ReviewBoard board, Comments comments) {
    this.board = board;
    this.comments = comments;
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response add(
      @PathParam("version") String version,
      @FormParam("clause") @Nullable String clause,
      @FormParam("words") @Nullable String words,
      MultivaluedMap<String, String> posted) {
    var draft = board.draft(version);
    try {
      comments.add(
          draft.head().id(),
          Optional.ofNullable(clause).orElse(""),
          Optional.ofNullable(words).orElse(""));
      return back(draft);
    } catch (Problem problem) {
      return board.refused(draft, posted, problem);
    }
  }

  @POST
  @Path("/{comment}/resolve")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response resolve(
      @PathParam("version") String version, @PathParam("comment") String comment) {
    var draft = board.draft(version);
    comments.resolve(draft.head().id(), id(comment));
    return back(draft);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such comment.");
    }
  }

  private static Response back(VersionView draft) {
    var review = "/admin/drafts/" + draft.head().id() + "/review#comments";
    return Response.seeOther(URI.create(review)).build();
  }
}
