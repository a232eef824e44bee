package io.troth.consent.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.troth.consent.internal.stream.StreamEvent;
import io.troth.consent.internal.stream.Streams;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.Permissions;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What earlier answers must be forgotten, while it happens. */
@Path("/api/v1/decisions/stream")
@Tag(name = "Decisions")
public class DecisionStreamResource {

  private static final int LONGEST_PLACE = 18;

  private final Streams streams;
  private final LiveStream caller;
  private final ObjectMapper json;

  DecisionStreamResource(Streams streams, LiveStream caller, ObjectMapper json) {
    this.streams = streams;
    this.caller = caller;
    this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
  }

  @GET
  @Blocking
  @RolesAllowed(Permissions.DECISIONS_READ)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "listenToDecisions",
      summary = "Hear which earlier answers must be forgotten",
      description =
          """
          Server-sent events, for API keys alone. `open` and `beat` (every 15 seconds at most) name \
          the stream in `stream`; asked under that name, a decision may be kept although it rests on \
          consent. `forget` names the people in `subjects`, or says `everything`. `closed` ends it: \
          the key was revoked, or the tenant suspended. A stream that was interrupted goes on after \
          the event in `Last-Event-ID`; after a quarter of an hour it begins with `everything`. When \
          the stream ends, or says nothing for `silenceSeconds`, everything asked under it must be \
          forgotten.""")
  @APIResponse(responseCode = "200", description = "Events without end")
  @APIResponse(responseCode = "429", description = "The key has too many streams open")
  public Multi<OutboundSseEvent> listen(
      @HeaderParam("Last-Event-ID") @Nullable String lastEvent,
      @Context Sse sse,
      @Context HttpServerResponse response) {
    var key =
        caller
            .key()
            .orElseThrow(
                () -> Problem.of(CommonProblem.FORBIDDEN, "This is for servers, by an API key."));
    response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
    return streams.open(key, place(lastEvent)).map(event -> written(event, sse));
  }

  private static long place(@Nullable String lastEvent) {
    if (lastEvent == null || lastEvent.isBlank()) {
      return -1;
    }
    if (!lastEvent.matches("[0-9]{1," + LONGEST_PLACE + "}")) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "Last-Event-ID",
          "No event of a stream has this id.",
          "the id of the last event that was received, or no such header");
    }
    return Long.parseLong(lastEvent);
  }

  private OutboundSseEvent written(StreamEvent event, Sse sse) {
    return sse.newEventBuilder()
        .id(Long.toString(event.place()))
        .name(event.kind().name().toLowerCase(Locale.ROOT))
        .data(String.class, text(event.said()))
        .build();
  }

  private String text(StreamEvent.Said said) {
    try {
      return json.writeValueAsString(said);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event must always be writable", e);
    }
  }
}
