package io.troth.policy.internal.flow;

import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.PublishingRules.Rules;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's rules for publishing, over HTTP. */
@Path("/api/v1/publishing-rules")
@Tag(name = "Policies")
public class PublishingRulesResource {

  private static final String EXAMPLE = "{\"secondPerson\": true, \"legalSignOff\": false}";

  private final PublishingRules rules;

  PublishingRulesResource(PublishingRules rules) {
    this.rules = rules;
  }

  /** What is asked for before a version is published. */
  @Schema(name = "PublishingRules")
  public record RulesBody(
      @Schema(description = "somebody else who may publish must approve") boolean secondPerson,
      @Schema(description = "every language must be signed off") boolean legalSignOff) {

    static RulesBody of(Rules rules) {
      return new RulesBody(rules.secondPerson(), rules.legalSignOff());
    }
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(
      operationId = "readPublishingRules",
      summary = "What is asked for before a version is published")
  public RulesBody read() {
    return RulesBody.of(rules.get());
  }

  @PUT
  @RolesAllowed(Permissions.PUBLISHING_RULES)
  @Operation(operationId = "changePublishingRules", summary = "Ask for more, or less")
  public RulesBody change(
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RulesBody.class),
                      examples = @ExampleObject(name = "two people", value = EXAMPLE)))
          RulesBody body) {
    rules.set(new Rules(body.secondPerson(), body.legalSignOff()));
    return RulesBody.of(rules.get());
  }
}
