package io.troth.centre.internal.visitor;

import io.troth.consent.api.ActView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Global Privacy Control of a device that chose before: it opts the device out of sale and sharing,
 * and with it whoever it is linked to (11 CCR section 7025(c)).
 */
@Path("/api/v1/visitor/signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visitor")
@PermitAll
@OpenWhenSuspended
public class VisitorSignalResource {

  private static final String EXAMPLE =
      "{\"device\": \"yMDUzYjQ5NGM2ZmE4YjE5ODQ4ZTQ3YzE2NjU0ZDk5Mz\"}";

  private final VisitorChoices choices;
  private final PageDoor door;

  VisitorSignalResource(VisitorChoices choices, PageDoor door) {
    this.choices = choices;
    this.door = door;
  }

  /** The secret of the device whose browser sends the signal. */
  @Schema(name = "VisitorSignalRequest")
  public record SignalRequest(@NotBlank @Size(max = 100) String device) {}

  /** Receipts of what changed; empty where it was known, or an exception was affirmed. */
  @Schema(name = "VisitorSignalReceipts")
  public record SignalReceipts(List<UUID> receipts) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "honourVisitorSignal",
      summary = "Say that this device sends Global Privacy Control",
      description =
          "Opts the device out of sale and sharing, once. An exception that was affirmed in spite of"
              + " the signal stays.")
  public SignalReceipts honour(
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = SignalRequest.class),
                      examples = @ExampleObject(name = "a device", value = EXAMPLE)))
          SignalRequest request) {
    door.require();
    return new SignalReceipts(choices.honour(request.device()).stream().map(ActView::id).toList());
  }
}
