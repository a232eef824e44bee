package io.troth.consent.internal.explore;

import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.internal.explore.ConsentFile.Wanted;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyId;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where people stand with the purposes that rest on consent. */
@Path("/api/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
public class ConsentsResource {

  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final String LINES = "Troth-Lines";
  private static final String PURPOSE = "Id of a purpose that rests on consent";
  private static final int LONGEST_DAYS = 3_650;

  /** The states people are counted in. */
  private static final Set<ConsentStatus> STATES =
      EnumSet.complementOf(EnumSet.of(ConsentStatus.REQUESTED, ConsentStatus.RENEWED));

  private final ConsentExplorer explorer;
  private final ConsentFile file;

  ConsentsResource(ConsentExplorer explorer, ConsentFile file) {
    this.explorer = explorer;
    this.file = file;
  }

  @GET
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(
      operationId = "countConsents",
      summary = "Every purpose that rests on consent, with how many people stand where")
  public List<AskedAnswer> counts() {
    return explorer.purposes().stream().map(AskedAnswer::of).toList();
  }

  @GET
  @Path("{policyId}")
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(operationId = "readConsents", summary = "One purpose, and how its counts went")
  public CourseAnswer course(
      @PathParam("policyId") UUID policyId,
      @QueryParam("purpose") @NotBlank @Parameter(description = PURPOSE) String purpose,
      @QueryParam("days")
          @DefaultValue("90")
          @Parameter(
              description = "How far to look back",
              schema = @Schema(minimum = "1", maximum = "3650", defaultValue = "90"))
          int days) {
    var policy = new PolicyId(policyId);
    return CourseAnswer.of(
        explorer.purpose(policy, purpose), explorer.course(policy, purpose, back(days)));
  }

  @GET
  @Path("{policyId}/people")
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(operationId = "listConsents", summary = "The people behind a number")
  public Page<StandsAnswer> people(
      @PathParam("policyId") UUID policyId,
      @QueryParam("purpose") @NotBlank @Parameter(description = PURPOSE) String purpose,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = ConsentStatus.class))
          @Nullable String state,
      @BeanParam PageParams page) {
    return explorer
        .people(new PolicyId(policyId), purpose, state(state), page.request())
        .map(StandsAnswer::of);
  }

  @GET
  @Path("{policyId}/people.csv")
  @Produces(CSV)
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(
      operationId = "exportConsents",
      summary = "The people behind a number as CSV, all of them",
      description =
          "Names and addresses are in it only for callers who may read identities. The header"
              + " Troth-Lines says how many lines will come, the headings not counted.")
  @APIResponse(
      responseCode = "200",
      description = "One line per person",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response csv(
      @PathParam("policyId") UUID policyId,
      @QueryParam("purpose") @NotBlank @Parameter(description = PURPOSE) String purpose,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = ConsentStatus.class))
          @Nullable String state) {
    var wanted = new Wanted(new PolicyId(policyId), purpose, state(state));
    var lines = file.lines(wanted);
    return file(file.csv(wanted), CSV + ";charset=UTF-8", purpose + ".csv", lines);
  }

  @GET
  @Path("{policyId}/people.ndjson")
  @Produces(NDJSON)
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(
      operationId = "exportConsentsAsJson",
      summary = "The people behind a number, one JSON object a line",
      description =
          "Names and addresses are in it only for callers who may read identities. The header"
              + " Troth-Lines says how many lines will come.")
  @APIResponse(
      responseCode = "200",
      description = "One line per person",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public Response ndjson(
      @PathParam("policyId") UUID policyId,
      @QueryParam("purpose") @NotBlank @Parameter(description = PURPOSE) String purpose,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = ConsentStatus.class))
          @Nullable String state) {
    var wanted = new Wanted(new PolicyId(policyId), purpose, state(state));
    var lines = file.lines(wanted);
    return file(file.ndjson(wanted), NDJSON, purpose + ".ndjson", lines);
  }

  private static Response file(Object body, String type, String name, long lines) {
    return Response.ok(body, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents-" + name + "\"")
        .header(LINES, lines)
        .build();
  }

  private static Duration back(int days) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "days",
          "So far one cannot look back.",
          "1 to " + LONGEST_DAYS);
    }
    return Duration.ofDays(days);
  }

  private static Optional<ConsentStatus> state(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        STATES.stream()
            .filter(state -> state.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.INVALID_INPUT,
                        "state",
                        "Nobody is counted in such a state.",
                        "one of " + STATES)));
  }
}
