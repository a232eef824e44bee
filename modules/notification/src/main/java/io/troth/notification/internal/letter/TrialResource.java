package io.troth.notification.internal.letter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterTrials;
import io.troth.notification.api.LetterTrials.Order;
import io.troth.notification.api.LetterTrials.Sent;
import io.troth.notification.api.LetterTrials.Trial;
import io.troth.notification.internal.letter.LetterJson.Words;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mails that are tried, over HTTP. */
@Path("/api/v1/letters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class TrialResource {

  private final LetterTrials trials;

  TrialResource(LetterTrials trials) {
    this.trials = trials;
  }

  /** What is to be tried. */
  @Schema(name = "LetterTrialOrder")
  record OrderJson(
      @NotNull LetterKind kind,
      @NotNull @Size(max = 10) String language,
      @Schema(description = "words that are not saved; the saved ones where missing") @Valid
          @Nullable Words words) {

    Order order(Optional<SubjectRef> person) {
      return new Order(
          kind, LetterJson.language(language), Optional.ofNullable(words).map(Words::text), person);
    }
  }

  /** What is to be tried with a person's name and language. */
  @Schema(name = "LetterTrialForPerson")
  record ForPersonJson(
      @NotNull LetterKind kind,
      @NotNull @Size(max = 10) String language,
      @NotNull @Schema(description = "the person's reference") String subject,
      @Valid @Nullable Words words) {}

  /** A mail that nobody gets. */
  @Schema(name = "LetterTrial")
  record TrialJson(
      String language,
      String subject,
      String text,
      String html,
      @Schema(description = "whether the version it tells of is made up") boolean sample) {

    static TrialJson of(Trial trial) {
      return new TrialJson(
          trial.language().toLanguageTag(),
          trial.subject(),
          trial.text(),
          trial.html(),
          trial.sample());
    }

    @Override
    public String toString() {
      return "TrialJson[" + language + "]";
    }
  }

  /** How sending a test ended. */
  @Schema(name = "LetterTest")
  record SentJson(
      boolean taken, @Schema(description = "what the mail server said if not") String reply) {}

  @POST
  @Path("/preview")
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(
      operationId = "previewLetter",
      summary = "The mail as it would be sent, to a made-up person; nobody gets it")
  public TrialJson preview(@NotNull @Valid OrderJson order) {
    return TrialJson.of(trials.preview(order.order(Optional.empty())));
  }

  @POST
  @Path("/preview-for")
  @RolesAllowed(Permissions.IDENTITIES_READ)
  @Operation(
      operationId = "previewLetterForPerson",
      summary = "The mail as it would be sent to a person, in their language; nobody gets it")
  public TrialJson previewFor(@NotNull @Valid ForPersonJson order) {
    var person = person(order.subject());
    return TrialJson.of(
        trials.preview(
            new OrderJson(order.kind(), order.language(), order.words())
                .order(Optional.of(person))));
  }

  @POST
  @Path("/test")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      operationId = "testLetter",
      summary = "Send a test to yourself; for members of staff, five times a minute")
  public SentJson test(@NotNull @Valid OrderJson order) {
    var sent = trials.test(order.order(Optional.empty()));
    return sent instanceof Sent.NotTaken not
        ? new SentJson(false, not.reply())
        : new SentJson(true, "");
  }

  private static SubjectRef person(String text) {
    try {
      return SubjectRef.parse(text);
    } catch (IllegalArgumentException none) {
      throw Problem.at(CommonProblem.INVALID_INPUT, "subject", "This is no reference.", "a UUID");
    }
  }
}
