package io.troth.policy.internal.flow;

import io.troth.policy.api.Withdrawals;
import io.troth.policy.internal.catalogue.Addressed;
import io.troth.policy.internal.catalogue.PolicyAnswers.VersionAnswer;
import io.troth.policy.internal.catalogue.VersionAddress;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawing versions over HTTP. */
@Path("/api/v1/policies/{policyId}/versions/{versionId}")
@Tag(name = "Policies")
public class WithdrawalResource {

  private static final String EXAMPLE = "{\"reason\": \"The provider was not signed after all.\"}";

  private final Addressed addressed;
  private final Withdrawals withdrawals;

  WithdrawalResource(Addressed addressed, Withdrawals withdrawals) {
    this.addressed = addressed;
    this.withdrawals = withdrawals;
  }

  /** Why it is withdrawn. */
  @Schema(name = "WithdrawalRequest")
  public record WithdrawalRequest(
      @NotNull @Schema(description = "for staff; people are not shown it", maxLength = 500)
          String reason) {}

  @POST
  @Path("withdraw")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(
      operationId = "withdrawVersion",
      summary = "Withdraw an announced version before its date")
  public VersionAnswer withdraw(
      @BeanParam VersionAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = WithdrawalRequest.class),
                      examples = @ExampleObject(name = "a slip", value = EXAMPLE)))
          WithdrawalRequest body) {
    var version = addressed.id(at);
    return VersionAnswer.of(withdrawals.withdraw(version, body.reason()));
  }

  @POST
  @Path("withdraw-and-draft")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(
      operationId = "withdrawAndDraft",
      summary = "Withdraw an announced version and begin the next one with its text")
  @APIResponse(
      responseCode = "201",
      description = "The draft, with everything that was written",
      content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
  public Response withdrawAndDraft(
      @BeanParam VersionAddress at, @NotNull @Valid WithdrawalRequest body) {
    var version = addressed.id(at);
    var draft = VersionAnswer.of(withdrawals.withdrawAndDraft(version, body.reason()));
    var address = "/api/v1/policies/" + at.policyId() + "/versions/" + draft.head().id();
    return Response.created(URI.create(address))
        .entity(draft)
        .tag(EntityTags.of(draft.revision()))
        .build();
  }
}
