package io.troth.notification.internal.webhook;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView;
import io.troth.notification.api.WebhookDeliveries;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was sent to an address, and sending it again. */
@Path("/api/v1/webhooks/{id}")
@Tag(name = "Webhooks")
@RolesAllowed(Permissions.WEBHOOKS_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

  private final WebhookDeliveries deliveries;

  DeliveryResource(WebhookDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** One attempt as JSON. */
  @Schema(name = "WebhookAttempt")
  public record AttemptJson(
      int number,
      Instant at,
      AttemptOutcome outcome,
      @Schema(description = "HTTP status, when there was an answer") Optional<Integer> code,
      @Schema(description = "milliseconds the attempt took") int millis) {}

  /** A delivery as JSON. */
  @Schema(name = "WebhookDelivery")
  public record DeliveryJson(
      UUID id,
      @Schema(description = "id of the fact, sent as webhook-id") UUID event,
      String type,
      DeliveryState state,
      int attempts,
      Instant createdAt,
      @Schema(description = "when it is tried next") Optional<Instant> nextAt,
      @Schema(description = "newest first; in lists the last one alone") List<AttemptJson> tries) {

    static DeliveryJson of(DeliveryView view) {
      return new DeliveryJson(
          view.id(),
          view.event(),
          view.type(),
          view.state(),
          view.attempts(),
          view.createdAt(),
          view.nextAt(),
          view.tries().stream()
              .map(
                  one ->
                      new AttemptJson(
                          one.number(), one.at(), one.outcome(), one.code(), one.millis()))
              .toList());
    }
  }

  /** Since when to replay. */
  @Schema(name = "ReplaySince")
  public record ReplaySince(@NotNull Instant since) {}

  /** How many facts are sent again. */
  @Schema(name = "Replayed")
  public record Replayed(int deliveries) {}

  @GET
  @Path("/deliveries")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "List what was sent to an address in the last 30 days, newest first")
  public Page<DeliveryJson> list(
      @PathParam("id") UUID id,
      @QueryParam("state") @Nullable String state,
      @BeanParam PageParams page) {
    return deliveries
        .list(id, Optional.ofNullable(state).map(DeliveryResource::state), page.request())
        .map(DeliveryJson::of);
  }

  @GET
  @Path("/deliveries/{deliveryId}")
  @Operation(
      operationId = "readWebhookDelivery",
      summary = "Read one delivery with all its attempts")
  public DeliveryJson read(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    return DeliveryJson.of(deliveries.find(id, deliveryId));
  }

  @POST
  @Path("/deliveries/{deliveryId}/replay")
  @Operation(operationId = "replayWebhookDelivery", summary = "Send one fact again")
  public DeliveryJson replay(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
    return DeliveryJson.of(deliveries.replay(id, deliveryId));
  }

  @POST
  @Path("/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replayFailedWebhookDeliveries",
      summary = "Send everything again that was given up since an instant",
      description = "10,000 facts at most, oldest first; call again for more.")
  public Replayed replayFailed(@PathParam("id") UUID id, @NotNull @Valid ReplaySince body) {
    return new Replayed(deliveries.replayFailed(id, body.since()));
  }

  private static DeliveryState state(String text) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "state",
                    "This is no state of a delivery.",
                    Arrays.toString(DeliveryState.values())));
  }
}
