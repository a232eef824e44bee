package io.troth.policy.internal.flow;

import io.troth.policy.api.Comment;
import io.troth.policy.api.Comments;
import io.troth.policy.internal.catalogue.Addressed;
import io.troth.policy.internal.catalogue.VersionAddress;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments on drafts, over HTTP. */
@Path("/api/v1/policies/{policyId}/versions/{versionId}/comments")
@Tag(name = "Policies")
public class CommentResource {

  private static final String EXAMPLE =
      "{\"clause\": \"deletion\", \"words\": \"Say which logs.\"}";

  private final Addressed addressed;
  private final Comments comments;

  CommentResource(Addressed addressed, Comments comments) {
    this.addressed = addressed;
    this.comments = comments;
  }

  /** What to say about which clause. */
  @Schema(name = "NewComment")
  public record NewComment(
      @NotNull @Schema(description = "id of a clause of the draft") String clause,
      @NotNull @Schema(maxLength = 2000) String words) {}

  /** A comment. */
  @Schema(name = "Comment")
  public record CommentAnswer(
      UUID id, String clause, String words, String by, Instant at, Optional<Instant> resolvedAt) {

    static CommentAnswer of(Comment comment) {
      return new CommentAnswer(
          comment.id(),
          comment.clause(),
          comment.words(),
          comment.by().id(),
          comment.at(),
          comment.resolved().map(Comment.Resolution::at));
    }
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "listComments", summary = "Comments on a draft, oldest first")
  public List<CommentAnswer> list(@BeanParam VersionAddress at) {
    return comments.of(addressed.id(at)).stream().map(CommentAnswer::of).toList();
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(operationId = "addComment", summary = "Comment on a clause of a draft")
  public CommentAnswer add(
      @BeanParam VersionAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = NewComment.class),
                      examples = @ExampleObject(name = "a question", value = EXAMPLE)))
          NewComment body) {
    var draft = addressed.id(at);
    return CommentAnswer.of(comments.add(draft, body.clause(), body.words()));
  }

  @POST
  @Path("{commentId}/resolve")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(operationId = "resolveComment", summary = "Say that a comment is dealt with")
  public CommentAnswer resolve(
      @BeanParam VersionAddress at, @PathParam("commentId") UUID commentId) {
    return CommentAnswer.of(comments.resolve(addressed.id(at), commentId));
  }
}
