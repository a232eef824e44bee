package io.troth.notification.internal.changes;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.troth.eventbus.EventLog;
import io.troth.web.Permissions;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happens, for tenants' servers that come and ask. */
@Path("/api/v1")
@Tag(name = "Events")
public class ChangesResource {

  private static final String AFTER = "after";
  private static final String LAST_EVENT = "Last-Event-ID";

  private final Changes changes;
  private final EventLog log;

  ChangesResource(Changes changes, EventLog log) {
    this.changes = changes;
    this.log = log;
  }

  /** A fact as it is written, for the document alone. */
  @Schema(name = "CloudEvent", description = "A fact in the JSON format of CloudEvents 1.0")
  public record CloudEvent(
      String specversion,
      UUID id,
      @Schema(description = "the tenant") String source,
      @Schema(description = "a name out of the list of types") String type,
      Instant time,
      @Schema(description = "pseudonym of the person concerned") Optional<UUID> subject,
      UUID tenantid,
      String actorkind,
      String actorid,
      Optional<UUID> causationid,
      UUID correlationid,
      String datacontenttype,
      @Schema(type = SchemaType.OBJECT) Map<String, Object> data) {}

  /** A part of the stream, for the document alone. */
  @Schema(name = "EventPage")
  public record EventPage(
      List<CloudEvent> items,
      @Schema(description = "ask with this as after to go on") String next,
      @Schema(description = "whether there is more already") boolean more) {}

  /** The names of facts. */
  @Schema(name = "EventTypeList")
  public record EventTypeList(List<String> items) {}

  @GET
  @Path("/events")
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @RolesAllowed(Permissions.EVENTS_READ)
  @Operation(
      operationId = "readEvents",
      summary = "Follow what happens",
      description =
          """
          Facts in the order in which they became visible: nothing is left out, nothing told twice, \
          and facts about one person keep their order. Ask again with `next` as `after`; the answer \
          waits up to `wait` seconds for something to happen. Facts are kept for 30 days. With \
          `Accept: text/event-stream` the same comes as server-sent events without end: `change` \
          holds a fact and its cursor as `id`, `beat` (every 10 seconds at most) says that the stream \
          lives; an interrupted stream goes on after the event in `Last-Event-ID`.""")
  @APIResponse(
      responseCode = "200",
      description = "A part of the stream",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = EventPage.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "410", description = "What follows the cursor is no longer kept")
  @APIResponse(responseCode = "429", description = "The key has too many calls waiting")
  public Uni<Response> poll(
      @QueryParam(AFTER)
          @Parameter(
              description =
                  "`next` of the answer before, `latest` for what happens from now on, or none for"
                      + " the oldest that is kept")
          @Nullable String after,
      @QueryParam("types")
          @Parameter(description = "names of facts, separated by commas; none for all")
          @Nullable String types,
      @QueryParam("wait")
          @Parameter(
              description = "seconds to wait when there is nothing",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "0",
                      maximum = "30",
                      defaultValue = "0"))
          @Nullable String wait,
      @QueryParam("limit")
          @Parameter(
              description = "facts at most",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "100"))
          @Nullable String limit) {
    return changes
        .poll(new Wish(after, AFTER, types), Wish.seconds(wait), Wish.limit(limit))
        .map(text -> Response.ok(text).header("Cache-Control", "no-store").build());
  }

  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @RolesAllowed(Permissions.EVENTS_READ)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> stream(
      @QueryParam(AFTER) @Nullable String after,
      @HeaderParam(LAST_EVENT) @Nullable String lastEvent,
      @QueryParam("types") @Nullable String types,
      @Context Sse sse,
      @Context HttpServerResponse response) {
    response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
    var resumed = lastEvent != null && !lastEvent.isBlank();
    var wish = resumed ? new Wish(lastEvent, LAST_EVENT, types) : new Wish(after, AFTER, types);
    return changes.stream(wish)
        .map(
            told ->
                sse.newEventBuilder()
                    .id(told.cursor())
                    .name(told.kind())
                    .data(String.class, told.data())
                    .build());
  }

  @GET
  @Path("/event-types")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Permissions.EVENTS_READ, Permissions.WEBHOOKS_MANAGE})
  @Operation(operationId = "listEventTypes", summary = "List the names of all facts there are")
  public EventTypeList types() {
    return new EventTypeList(log.types());
  }
}
