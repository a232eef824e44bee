package io.troth.policy.internal.board;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.GapId;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.board.BoardAnswers.Acceptance;
import io.troth.policy.internal.board.BoardAnswers.BoardAnswer;
import io.troth.policy.internal.board.BoardAnswers.GapAnswer;
import io.troth.policy.internal.board.BoardAnswers.LintAnswer;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The promise board over HTTP. */
@Path("/api/v1/promises")
@Tag(name = "Promises", description = "Which promises are kept, by what, and which are gaps")
public class BoardResource {

  private final PromiseBoard board;
  private final AcceptedGaps gaps;

  BoardResource(PromiseBoard board, AcceptedGaps gaps) {
    this.board = board;
    this.gaps = gaps;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "readPromiseBoard", summary = "Every promise with its present state")
  public BoardAnswer read() {
    return BoardAnswer.of(board.read());
  }

  @GET
  @Path("lint/{versionId}")
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(
      operationId = "lintPromises",
      summary = "What would keep each promise of a version, drafts included")
  public LintAnswer lint(@PathParam("versionId") UUID versionId) {
    return LintAnswer.of(board.lint(new VersionId(versionId)));
  }

  @POST
  @Path("gaps")
  @ResponseStatus(201)
  @RolesAllowed(Permissions.GAPS_ACCEPT)
  @Operation(
      operationId = "acceptGaps",
      summary = "Answer for promises that nothing here keeps",
      description = "For the tenant's owner alone. Lapses when the promise changes.")
  public List<GapAnswer> accept(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Acceptance.class),
                      examples = @ExampleObject(name = "logs", value = BoardAnswers.ACCEPT)))
          Acceptance body) {
    var keys = body.commitments().stream().map(BoardResource::key).toList();
    return gaps.accept(new VersionId(body.version()), keys, body.reason()).stream()
        .map(GapAnswer::of)
        .toList();
  }

  @DELETE
  @Path("gaps/{gapId}")
  @RolesAllowed(Permissions.GAPS_ACCEPT)
  @Operation(operationId = "withdrawGap", summary = "Take the acceptance of a gap back")
  public void withdraw(@PathParam("gapId") UUID gapId) {
    gaps.withdraw(new GapId(gapId));
  }

  private static CommitmentKey key(String text) {
    return CommitmentKey.parse(text)
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "commitments",
                    "\"" + text + "\" names no sort of commitment.",
                    "a key such as retention/server-logs, as the board shows it"));
  }
}
