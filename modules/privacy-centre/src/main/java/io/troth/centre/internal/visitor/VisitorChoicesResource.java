package io.troth.centre.internal.visitor;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What anonymous visitors choose. A device is known from its first choice on, never before. */
@Path("/api/v1/visitor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visitor")
@PermitAll
@OpenWhenSuspended
public class VisitorChoicesResource {

  private static final String FORM =
      """
      {"version": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10", "language": "en"}""";

  private static final String CHOICES =
      """
      {"version": "019a9d3e-7a51-7c3e-9d5e-6b1c0f3a2e10", "language": "en",
       "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "formToken": "…", "control": "refuse-all",
       "choices": {"analytics": false, "targeting": false}}""";

  private final PageDoor door;
  private final VisitorChoices choices;

  VisitorChoicesResource(PageDoor door, VisitorChoices choices) {
    this.door = door;
    this.choices = choices;
  }

  /**
   * What is about to be shown.
   *
   * @param language of the text
   */
  @Schema(name = "VisitorFormRequest")
  public record FormRequest(@NotNull UUID version, @NotBlank @Size(max = 35) String language) {}

  /** Proof of what was shown; good for one answer within 24 hours. */
  @Schema(name = "VisitorForm")
  public record Form(String formToken) {}

  /**
   * What the visitor chose.
   *
   * @param control id of the button or switch that was pressed
   * @param choices category to yes or no
   * @param device the secret of a device that chose before
   * @param signal whether the browser sends Global Privacy Control
   */
  @Schema(name = "VisitorChoicesRequest")
  public record ChoicesRequest(
      @NotNull UUID version,
      @NotBlank @Size(max = 128) String contentHash,
      @NotBlank @Size(max = 35) String language,
      @NotBlank @Size(max = 2000) String formToken,
      @NotBlank @Size(max = 40) String control,
      @NotNull @Size(min = 1, max = 3) Map<String, @NotNull Boolean> choices,
      @Nullable @Size(max = 100) String device,
      @Nullable Boolean signal) {}

  /**
   * What was recorded.
   *
   * @param device the secret of a device that was registered now; shown this once
   * @param receipts ids of the acts
   */
  @Schema(name = "VisitorReceipts")
  public record Receipts(Optional<String> device, List<UUID> receipts) {}

  @POST
  @Path("forms")
  @Operation(
      operationId = "openVisitorForm",
      summary = "Say that a version is being shown",
      description = "Answers proof of it that is good for one answer within 24 hours.")
  public Form form(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = FormRequest.class),
                      examples = @ExampleObject(name = "a showing", value = FORM)))
          FormRequest request) {
    door.require();
    return new Form(choices.form(request.version(), request.language()));
  }

  @POST
  @Path("choices")
  @Operation(
      operationId = "recordVisitorChoices",
      summary = "Record what a visitor allows and refuses",
      description =
          "Registers a device at its first choice and answers its secret, which is random and says"
              + " nothing of anybody.")
  public Receipts record(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ChoicesRequest.class),
                      examples = @ExampleObject(name = "a refusal", value = CHOICES)))
          ChoicesRequest request) {
    door.require();
    var unknown =
        request.choices().keySet().stream().filter(id -> !VisitorChoices.isKind(id)).findFirst();
    if (unknown.isPresent()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "choices." + unknown.get(),
          "There is no such category to choose.",
          "functional, analytics or targeting");
    }
    return choices.record(request);
  }
}
