package io.troth.consent.internal.rest;

import io.troth.consent.api.Decisions;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** May this person's data be used for that purpose? */
@Path("/api/v1/decision")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

  static final String DENIED =
      """
      {"allowed": false, "reason": "RECONSENT_REQUIRED",
       "subject": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e11", "policySlug": "privacy",
       "boundNumber": 2,
       "page": "https://engageware.troth.example/privacy/coming/019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10",
       "at": "2027-01-11T09:00:00Z", "validUntil": "2027-01-11T09:01:00Z",
       "basis": "eu-gdpr:A6-1-a", "acts": [], "asserted": false}""";

  private final Decisions decisions;
  private final LiveStream stream;
  private final InstantSource clock;

  DecisionResource(Decisions decisions, LiveStream stream, InstantSource clock) {
    this.decisions = decisions;
    this.stream = stream;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Permissions.DECISIONS_READ)
  @Operation(
      operationId = "decide",
      summary = "May data of this person be used for that purpose?",
      description =
          "Reading a decision is no use of the service and changes nothing. With asOf and knownAt"
              + " it is answered as it was then, with what was known then.")
  @APIResponse(
      responseCode = "200",
      description = "The answer with its reason; the default is no",
      content =
          @Content(
              schema = @Schema(implementation = DecisionJson.class),
              examples = @ExampleObject(name = "waits for re-consent", value = DENIED)))
  public DecisionJson decide(
      @QueryParam("subject")
          @Parameter(
              description = "The person's reference; this or `externalId`",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @Nullable String subject,
      @QueryParam("externalId") @Parameter(description = "Your own identifier of the person")
          @Nullable String externalId,
      @QueryParam("purpose") @NotBlank @Parameter(description = "Id of a purpose") String purpose,
      @QueryParam("category")
          @Parameter(description = "Id of a data category; none asks about the purpose as a whole")
          @Nullable String category,
      @QueryParam("recipient")
          @Parameter(description = "Id of a recipient; none means nobody else takes part")
          @Nullable String recipient,
      @QueryParam("asOf")
          @Parameter(description = "The instant asked about, not in the future; none is now")
          @Nullable String asOf,
      @QueryParam("knownAt")
          @Parameter(description = "Answer with what was known then; none is now")
          @Nullable String knownAt,
      @QueryParam("explain")
          @DefaultValue("false")
          @Parameter(description = "Name the acts the answer relies on")
          boolean explain,
      @QueryParam("stream")
          @Parameter(
              description =
                  "Name of a live stream of your key: an allow on consent may then be kept, and is"
                      + " to be forgotten when the stream says so or is lost")
          @Nullable String live) {
    var request =
        new DecisionRequest(subject, externalId, purpose, category, recipient, asOf, knownAt);
    var terms = new DecisionRequest.Terms(clock.instant(), explain, stream.isNamed(live));
    return DecisionJson.of(decisions.decide(request.read(terms)));
  }
}
