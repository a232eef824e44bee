package io.troth.policy.internal.catalogue;

import io.troth.policy.api.Drafts;
import io.troth.policy.internal.catalogue.PolicyAnswers.DraftEdit;
import io.troth.policy.internal.catalogue.PolicyAnswers.NewDraft;
import io.troth.policy.internal.catalogue.PolicyAnswers.VersionAnswer;
import io.troth.policy.internal.document.DocumentJson;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of a policy over HTTP: reading them and writing the next one. */
@Path("/api/v1/policies/{policyId}/versions")
@Tag(name = "Policies")
public class VersionsResource {

  private final Addressed addressed;
  private final Drafts drafts;

  VersionsResource(Addressed addressed, Drafts drafts) {
    this.addressed = addressed;
    this.drafts = drafts;
  }

  @GET
  @Path("{versionId}")
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "getVersion", summary = "A version with everything it says")
  @APIResponse(
      responseCode = "200",
      description = "The version; its ETag is what an edit sends as If-Match",
      content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
  public Response get(@BeanParam VersionAddress at, @Context Request request) {
    var version = addressed.version(at);
    return EntityTags.answer(request, version.revision(), () -> VersionAnswer.of(version));
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(operationId = "beginDraft", summary = "Begin the next version as a copy of one")
  @APIResponse(
      responseCode = "201",
      description = "The draft, without a change summary",
      content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
  public Response begin(
      @PathParam("policyId") UUID policyId,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = NewDraft.class),
                      examples = @ExampleObject(name = "from v1", value = Examples.NEW_DRAFT)))
          NewDraft body) {
    var from = addressed.id(new VersionAddress(policyId, body.from()));
    return PoliciesResource.made(VersionAnswer.of(drafts.begin(from)));
  }

  @PUT
  @Path("{versionId}")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @BodyLimit(4 * BodyLimit.MEBIBYTE)
  @Operation(operationId = "editDraft", summary = "Replace what a draft says")
  @APIResponse(
      responseCode = "200",
      description = "The draft with its new ETag",
      content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
  public Response edit(
      @BeanParam EditAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = DraftEdit.class),
                      examples = @ExampleObject(name = "news", value = Examples.EDIT)))
          DraftEdit body) {
    var edit = addressed.edit(at);
    var document = DocumentJson.read(body.document().toString(), "document");
    var edited = VersionAnswer.of(drafts.edit(edit.version(), edit.seen(), document));
    return Response.ok(edited).tag(EntityTags.of(edited.revision())).build();
  }

  @DELETE
  @Path("{versionId}")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(operationId = "discardDraft", summary = "Throw a draft away")
  public void discard(@BeanParam EditAddress at) {
    var edit = addressed.edit(at);
    drafts.discard(edit.version(), edit.seen());
  }
}
