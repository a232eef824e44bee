package io.troth.policy.internal.publication;

import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.internal.catalogue.Addressed;
import io.troth.policy.internal.catalogue.EditAddress;
import io.troth.policy.internal.catalogue.PolicyAnswers.VersionAnswer;
import io.troth.policy.internal.catalogue.VersionAddress;
import io.troth.policy.internal.publication.PublicationAnswers.ChangeSetAnswer;
import io.troth.policy.internal.publication.PublicationAnswers.DryRunAnswer;
import io.troth.policy.internal.publication.PublicationAnswers.DryRunRequest;
import io.troth.policy.internal.publication.PublicationAnswers.PublishRequest;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparing and publishing versions over HTTP. */
@Path("/api/v1/policies/{policyId}/versions/{versionId}")
@Tag(name = "Policies")
public class PublicationResource {

  private static final String DRY_RUN = "{\"effectiveOn\": \"2027-01-11\"}";
  private static final String PUBLISH =
      "{\"effectiveOn\": \"2027-01-11\", \"significance\": \"NOTICE\"}";

  private final Addressed addressed;
  private final Publications publications;

  PublicationResource(Addressed addressed, Publications publications) {
    this.addressed = addressed;
    this.publications = publications;
  }

  @GET
  @Path("difference")
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "compareVersions", summary = "What differs from an earlier version")
  public ChangeSetAnswer difference(
      @BeanParam VersionAddress at, @QueryParam("from") @NotNull UUID from) {
    return ChangeSetAnswer.of(
        publications.difference(
            addressed.id(new VersionAddress(at.policyId(), from)), addressed.id(at)));
  }

  @POST
  @Path("dry-run")
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "dryRun", summary = "What publishing would do; changes nothing")
  public DryRunAnswer dryRun(
      @BeanParam VersionAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = DryRunRequest.class),
                      examples = @ExampleObject(name = "a date in mind", value = DRY_RUN)))
          DryRunRequest body) {
    var draft = addressed.id(at);
    return DryRunAnswer.of(publications.dryRun(draft, Optional.ofNullable(body.effectiveOn())));
  }

  @POST
  @Path("publish")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(operationId = "publishVersion", summary = "Publish a draft for good")
  @APIResponse(
      responseCode = "200",
      description = "The published version",
      content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
  public Response publish(
      @BeanParam EditAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = PublishRequest.class),
                      examples = @ExampleObject(name = "a notice", value = PUBLISH)))
          PublishRequest body) {
    var edit = addressed.edit(at);
    var published =
        publications.publish(
            new PublishCommand(
                edit.version(), edit.seen(), body.effectiveOn(), body.significance()));
    var tag = EntityTags.of(published.revision());
    return Response.ok(VersionAnswer.of(published)).tag(tag).build();
  }
}
