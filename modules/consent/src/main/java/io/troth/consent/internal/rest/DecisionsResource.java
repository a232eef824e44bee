package io.troth.consent.internal.rest;

import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.Decisions;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.web.BodyLimit;
import io.troth.web.CallWeight;
import io.troth.web.Permissions;
import io.troth.web.PublicAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many decisions in one call. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionsResource {

  private static final int MOST = 1_000;

  private static final String QUESTIONS =
      """
      {"questions": [
        {"subject": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e11", "purpose": "product-news"},
        {"externalId": "cust-1001", "purpose": "account", "category": "contact"}]}""";

  private final Decisions decisions;
  private final LiveStream stream;
  private final CallWeight weight;
  private final PublicAddress address;
  private final InstantSource clock;

  DecisionsResource(
      Decisions decisions,
      LiveStream stream,
      CallWeight weight,
      PublicAddress address,
      InstantSource clock) {
    this.decisions = decisions;
    this.stream = stream;
    this.weight = weight;
    this.address = address;
    this.clock = clock;
  }

  /** The questions, each about one person and one purpose. */
  @Schema(name = "DecisionsRequest")
  record Questions(@NotNull @Size(min = 1, max = MOST) List<@NotNull DecisionRequest> questions) {}

  /** The answers in the order of the questions. */
  @Schema(name = "Decisions")
  record Answers(List<Answer> answers) {}

  /** One of the two: the decision, or why the question could not be answered. */
  @Schema(name = "DecisionOutcome")
  record Answer(Optional<DecisionJson> decision, Optional<Refusal> problem) {}

  /** A problem in the place of an answer, as RFC 9457 has it. */
  @Schema(name = "DecisionProblem")
  record Refusal(URI type, String title, int status, String detail, List<Violation> violations) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.DECISIONS_READ)
  @BodyLimit(BodyLimit.MEBIBYTE / 2)
  @Operation(
      operationId = "decideAll",
      summary = "May data of these people be used for those purposes?",
      description =
          "1 to 1,000 questions, answered in their order. One that makes no sense has its own"
              + " problem in its place. Each counts as a call. Reading decisions is no use of the"
              + " service and changes nothing.")
  public Answers decide(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Questions.class),
                      examples = @ExampleObject(name = "two people", value = QUESTIONS)))
          Questions asked,
      @QueryParam("explain")
          @DefaultValue("false")
          @Parameter(description = "Name the acts each answer relies on")
          boolean explain,
      @QueryParam("stream") @Parameter(description = "As for one decision") @Nullable String live) {
    weight.add(asked.questions().size() - 1);
    var terms = new DecisionRequest.Terms(clock.instant(), explain, stream.isNamed(live));
    return new Answers(answers(asked.questions(), terms));
  }

  private List<Answer> answers(List<DecisionRequest> requests, DecisionRequest.Terms terms) {
    var outcomes = new ArrayList<Answer>();
    var questions = new ArrayList<DecisionQuestion>();
    var places = new ArrayList<Integer>();
    for (var request : requests) {
      try {
        questions.add(request.read(terms));
        places.add(outcomes.size());
        outcomes.add(new Answer(Optional.empty(), Optional.empty()));
      } catch (Problem problem) {
        outcomes.add(new Answer(Optional.empty(), Optional.of(refusal(problem))));
      }
    }
    var decided = questions.isEmpty() ? List.<DecisionJson>of() : decided(questions);
    for (var i = 0; i < decided.size(); i++) {
      outcomes.set(places.get(i), new Answer(Optional.of(decided.get(i)), Optional.empty()));
    }
    return outcomes;
  }

  private List<DecisionJson> decided(List<DecisionQuestion> questions) {
    return decisions.decideAll(questions).stream().map(DecisionJson::of).toList();
  }

  private Refusal refusal(Problem problem) {
    var type = problem.type();
    return new Refusal(
        address.problem(type.slug()),
        type.title(),
        type.status(),
        problem.detail(),
        problem.violations());
  }
}
