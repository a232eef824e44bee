package io.troth.policy.internal.correction;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.RevisionView;
import io.troth.policy.internal.catalogue.Addressed;
import io.troth.policy.internal.catalogue.EditAddress;
import io.troth.policy.internal.catalogue.VersionAddress;
import io.troth.policy.internal.correction.RevisionAnswers.RevisionAnswer;
import io.troth.policy.internal.correction.RevisionAnswers.RevisionEdit;
import io.troth.policy.internal.correction.RevisionAnswers.RevisionHeadAnswer;
import io.troth.policy.internal.correction.RevisionAnswers.RevisionSignOff;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.publication.PublicationAnswers.ChangeSetAnswer;
import io.troth.web.BodyLimit;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of published versions over HTTP. */
@Path("/api/v1/policies/{policyId}/versions/{versionId}/revisions")
@Tag(name = "Policies")
public class CorrectionResource {

  private static final String LEGAL = "{\"language\": \"de\"}";

  private final Addressed addressed;
  private final Corrections corrections;

  CorrectionResource(Addressed addressed, Corrections corrections) {
    this.addressed = addressed;
    this.corrections = corrections;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(
      operationId = "listRevisions",
      summary = "The corrections of a version, ascending; one being written comes last")
  public List<RevisionHeadAnswer> list(@BeanParam VersionAddress at) {
    var version = addressed.id(at);
    return Stream.concat(
            corrections.of(version).stream(),
            corrections.open(version).map(RevisionView::head).stream())
        .map(RevisionHeadAnswer::of)
        .toList();
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(
      operationId = "beginRevision",
      summary = "Begin to correct the wording of a published version")
  @APIResponse(
      responseCode = "201",
      description = "The correction, as a copy of how the version reads",
      content = @Content(schema = @Schema(implementation = RevisionAnswer.class)))
  public Response begin(@BeanParam VersionAddress at) {
    var begun = corrections.begin(addressed.id(at));
    var address =
        "/api/v1/policies/"
            + at.policyId()
            + "/versions/"
            + at.versionId()
            + "/revisions/"
            + begun.head().id();
    return answer(Response.created(URI.create(address)), begun);
  }

  @GET
  @Path("{revisionId}")
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "getRevision", summary = "A revision with everything it says")
  @APIResponse(
      responseCode = "200",
      description = "The revision; its ETag is what an edit sends as If-Match",
      content = @Content(schema = @Schema(implementation = RevisionAnswer.class)))
  public Response get(@BeanParam VersionAddress at, @PathParam("revisionId") UUID revisionId) {
    var view = require(at, revisionId);
    // What is said of an edit changes without an edit: nothing may be kept under its tag.
    return answer(Response.ok().header("Cache-Control", "no-store"), view);
  }

  @GET
  @Path("{revisionId}/difference")
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "compareRevision", summary = "What a revision corrects")
  public ChangeSetAnswer difference(
      @BeanParam VersionAddress at, @PathParam("revisionId") UUID revisionId) {
    ChangeSet found = corrections.difference(require(at, revisionId).head().id());
    return ChangeSetAnswer.of(found);
  }

  @PUT
  @Path("{revisionId}")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @BodyLimit(4 * BodyLimit.MEBIBYTE)
  @Operation(operationId = "editRevision", summary = "Replace what a correction says")
  @APIResponse(
      responseCode = "200",
      description = "The correction with its new ETag",
      content = @Content(schema = @Schema(implementation = RevisionAnswer.class)))
  public Response edit(
      @BeanParam EditAddress at,
      @PathParam("revisionId") UUID revisionId,
      @NotNull @Valid RevisionEdit body) {
    var edit = edit(at, revisionId);
    var document = DocumentJson.read(body.document().toString(), "document");
    return answer(
        Response.ok(), corrections.edit(edit.revision(), edit.seen(), document, body.reason()));
  }

  @DELETE
  @Path("{revisionId}")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(operationId = "discardRevision", summary = "Throw a correction away")
  public void discard(@BeanParam EditAddress at, @PathParam("revisionId") UUID revisionId) {
    var edit = edit(at, revisionId);
    corrections.discard(edit.revision(), edit.seen());
  }

  @POST
  @Path("{revisionId}/attestation")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(
      operationId = "attestRevision",
      summary = "Attest that a correction is editorial; two people must")
  public RevisionAnswer attest(
      @BeanParam EditAddress at, @PathParam("revisionId") UUID revisionId) {
    var edit = edit(at, revisionId);
    return RevisionAnswer.of(corrections.attest(edit.revision(), edit.seen()));
  }

  @POST
  @Path("{revisionId}/legal")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(operationId = "signOffRevision", summary = "Sign off a correction in a language")
  public RevisionAnswer signOff(
      @BeanParam EditAddress at,
      @PathParam("revisionId") UUID revisionId,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RevisionSignOff.class),
                      examples = @ExampleObject(name = "German", value = LEGAL)))
          RevisionSignOff body) {
    var edit = edit(at, revisionId);
    return RevisionAnswer.of(corrections.signOff(edit.revision(), edit.seen(), body.language()));
  }

  @POST
  @Path("{revisionId}/publish")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(
      operationId = "publishRevision",
      summary = "Publish a correction as a revision of the same version")
  public RevisionAnswer publish(
      @BeanParam EditAddress at, @PathParam("revisionId") UUID revisionId) {
    var edit = edit(at, revisionId);
    return RevisionAnswer.of(corrections.publish(edit.revision(), edit.seen()));
  }

  /** A correction somebody edits, and what they have seen of it. */
  private record Edit(RevisionId revision, long seen) {}

  private Edit edit(EditAddress at, UUID revisionId) {
    long seen = EntityTags.expected(at.ifMatch());
    return new Edit(require(at.version(), revisionId).head().id(), seen);
  }

  /** A revision under another version's address is not there. */
  private RevisionView require(VersionAddress at, UUID revisionId) {
    var version = addressed.id(at);
    return corrections
        .find(new RevisionId(revisionId))
        .filter(view -> view.head().version().equals(version))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such revision."));
  }

  private static Response answer(Response.ResponseBuilder as, RevisionView view) {
    return as.entity(RevisionAnswer.of(view)).tag(EntityTags.of(view.head().edit())).build();
  }
}
