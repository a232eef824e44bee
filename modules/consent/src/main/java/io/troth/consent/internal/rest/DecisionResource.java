package io.troth.consent.internal.rest;

import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** May this person's data be used for that purpose now? */
@Path("/api/v1/decision")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

  private static final String DENIED =
      """
      {"allowed": false, "reason": "RECONSENT_REQUIRED",
       "subject": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e11", "policySlug": "privacy",
       "boundNumber": 2,
       "page": "https://engageware.troth.example/privacy/coming/019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10",
       "at": "2027-01-11T09:00:00Z", "validUntil": "2027-01-11T09:01:00Z"}""";

  private final Decisions decisions;

  DecisionResource(Decisions decisions) {
    this.decisions = decisions;
  }

  /** A decision as JSON. */
  record Answer(
      boolean allowed,
      DecisionAnswer.Reason reason,
      Optional<UUID> subject,
      Optional<String> policySlug,
      Optional<Integer> boundNumber,
      Optional<URI> page,
      Instant at,
      Instant validUntil) {

    static Answer of(DecisionAnswer decision) {
      return new Answer(
          decision.allowed(),
          decision.reason(),
          decision.subject().map(SubjectRef::value),
          decision.policySlug(),
          decision.boundNumber(),
          decision.page(),
          decision.at(),
          decision.validUntil());
    }
  }

  @GET
  @RolesAllowed(Permissions.DECISIONS_READ)
  @Operation(
      operationId = "decide",
      summary = "May data of this person be used for that purpose now?",
      description = "Reading a decision is no use of the service and changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The answer with its reason; the default is no",
      content =
          @Content(
              schema = @Schema(implementation = Answer.class),
              examples = @ExampleObject(name = "waits for re-consent", value = DENIED)))
  public Answer decide(
      @QueryParam("subject")
          @Parameter(description = "The person's reference; this or `externalId`")
          @Nullable UUID subject,
      @QueryParam("externalId") @Parameter(description = "Your own identifier of the person")
          @Nullable String externalId,
      @QueryParam("purpose") @NotBlank @Parameter(description = "Id of a purpose") String purpose,
      @QueryParam("category")
          @Parameter(description = "Id of a data category; none asks about the purpose as a whole")
          @Nullable String category,
      @QueryParam("recipient")
          @Parameter(description = "Id of a recipient; none means nobody else takes part")
          @Nullable String recipient) {
    return Answer.of(
        decisions.decide(
            new DecisionQuestion(
                who(subject, externalId),
                purpose,
                Optional.ofNullable(category),
                Optional.ofNullable(recipient))));
  }

  private static Who who(@Nullable UUID subject, @Nullable String externalId) {
    if (subject != null && externalId == null) {
      return new Who.Ref(new SubjectRef(subject));
    }
    if (subject == null && externalId != null && !externalId.isBlank()) {
      return new Who.External(externalId);
    }
    throw Problem.at(
        CommonProblem.INVALID_INPUT,
        "subject",
        "The question must name one person in one way.",
        "either subject or externalId");
  }
}
