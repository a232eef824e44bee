package io.troth.notification.internal.letter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.Letters;
import io.troth.notification.internal.letter.LetterJson.Head;
import io.troth.notification.internal.letter.LetterJson.Revision;
import io.troth.notification.internal.letter.LetterJson.Words;
import io.troth.web.EntityTags;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The words of mails, over HTTP. Kinds and languages are the same for every tenant. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class LetterResource {

  private final Letters letters;

  LetterResource(Letters letters) {
    this.letters = letters;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(operationId = "listLetters", summary = "The mails whose words can be chosen")
  public List<Head> list() {
    return letters.all().stream().map(Head::of).toList();
  }

  @GET
  @Path("/words")
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(
      operationId = "readLetter",
      summary = "What a kind of mail says, with the parts and slots there are")
  @APIResponse(
      responseCode = "200",
      description = "What it says now; its ETag is needed to change it",
      content = @Content(schema = @Schema(implementation = Revision.class)))
  public Response read(
      @QueryParam("kind") @NotNull LetterKind kind,
      @Parameter(description = "en or de") @QueryParam("language") @NotNull String language,
      @Context Request request) {
    var saved = letters.current(kind, LetterJson.language(language));
    return EntityTags.answer(
        request, saved.revision(), () -> Revision.of(saved, ours(kind, language)));
  }

  @PUT
  @Path("/words")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      operationId = "saveLetter",
      summary = "Say it in other words from now on",
      description =
          "Plain text. A slot such as {policy} is filled in for each mail; a part such as"
              + " [what-changes] stands on a line of its own, is written by us and cannot be left"
              + " out where people have a right to it.")
  @APIResponse(
      responseCode = "200",
      description = "The words as saved",
      content = @Content(schema = @Schema(implementation = Revision.class)))
  public Response save(
      @QueryParam("kind") @NotNull LetterKind kind,
      @QueryParam("language") @NotNull String language,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Words words) {
    var saved =
        letters.save(
            kind, LetterJson.language(language), words.text(), EntityTags.expected(ifMatch));
    return answer(saved, kind, language);
  }

  @DELETE
  @Path("/words")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      operationId = "resetLetter",
      summary = "Say it in our words again; what was said stays among the revisions")
  @APIResponse(
      responseCode = "200",
      description = "Our words",
      content = @Content(schema = @Schema(implementation = Revision.class)))
  public Response reset(
      @QueryParam("kind") @NotNull LetterKind kind,
      @QueryParam("language") @NotNull String language,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    var saved = letters.reset(kind, LetterJson.language(language), EntityTags.expected(ifMatch));
    return answer(saved, kind, language);
  }

  @GET
  @Path("/revisions")
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(operationId = "listLetterRevisions", summary = "What it ever said, newest first")
  public Page<Revision> revisions(
      @QueryParam("kind") @NotNull LetterKind kind,
      @QueryParam("language") @NotNull String language,
      @BeanParam PageParams page) {
    var ours = ours(kind, language);
    return letters
        .revisions(kind, LetterJson.language(language), page.request())
        .map(saved -> Revision.of(saved, ours));
  }

  @POST
  @Path("/restore")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      operationId = "restoreLetter",
      summary = "Say it again as an earlier revision did; 0 are our words")
  @APIResponse(
      responseCode = "200",
      description = "The words as they are now",
      content = @Content(schema = @Schema(implementation = Revision.class)))
  public Response restore(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LetterJson.Earlier earlier) {
    if (earlier.revision() < 0) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "revision", "There is no such revision.", "0 or more");
    }
    var saved =
        letters.restore(
            earlier.kind(),
            LetterJson.language(earlier.language()),
            earlier.revision(),
            EntityTags.expected(ifMatch));
    return answer(saved, earlier.kind(), earlier.language());
  }

  private Response answer(Letters.Saved saved, LetterKind kind, String language) {
    return Response.ok(Revision.of(saved, ours(kind, language)))
        .tag(EntityTags.of(saved.revision()))
        .build();
  }

  private Words ours(LetterKind kind, String language) {
    return Words.of(letters.ours(kind, LetterJson.language(language)));
  }
}
