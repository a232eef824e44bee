package io.troth.policy.internal.catalogue;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyId;
import io.troth.policy.internal.catalogue.PolicyAnswers.NewPolicy;
import io.troth.policy.internal.catalogue.PolicyAnswers.PolicyAnswer;
import io.troth.policy.internal.catalogue.PolicyAnswers.VersionAnswer;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.web.BodyLimit;
import io.troth.web.EntityTags;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's policies over HTTP. */
@Path("/api/v1/policies")
@Tag(name = "Policies", description = "Policies, their versions and their publication")
public class PoliciesResource {

  private final Policies policies;

  PoliciesResource(Policies policies) {
    this.policies = policies;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "listPolicies", summary = "Policies, by slug")
  public Page<PolicyAnswer> list(@BeanParam PageParams page) {
    return policies.list(page.request()).map(PolicyAnswer::of);
  }

  @GET
  @Path("{policyId}")
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(operationId = "getPolicy", summary = "A policy with the heads of its versions")
  public PolicyAnswer get(@PathParam("policyId") UUID policyId) {
    return policies
        .find(new PolicyId(policyId))
        .map(PolicyAnswer::of)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @BodyLimit(4 * BodyLimit.MEBIBYTE)
  @Operation(operationId = "createPolicy", summary = "Create a policy with its first draft")
  @APIResponse(
      responseCode = "201",
      description = "The first draft",
      content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
  public Response create(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = NewPolicy.class),
                      examples = @ExampleObject(name = "privacy", value = Examples.NEW_POLICY)))
          NewPolicy body) {
    var document = DocumentJson.read(body.document().toString(), "document");
    return made(VersionAnswer.of(policies.create(body.slug(), body.kind(), document)));
  }

  static Response made(VersionAnswer draft) {
    var address =
        URI.create("/api/v1/policies/" + draft.policy() + "/versions/" + draft.head().id());
    return Response.created(address).entity(draft).tag(EntityTags.of(draft.revision())).build();
  }
}
