package io.troth.consent.internal.signal;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.consent.api.SignalView;
import io.troth.consent.api.Signals;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.GpcSignal;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the signal of a person's browser. */
@Path("/api/v1/me/signals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.SELF_READ)
@Tag(name = "Me")
@OpenWhenSuspended
public class MySignalsResource {

  private final Signals signals;
  private final CurrentSubject person;
  private final CurrentVertxRequest request;

  MySignalsResource(Signals signals, CurrentSubject person, CurrentVertxRequest request) {
    this.signals = signals;
    this.person = person;
    this.request = request;
  }

  /**
   * Where the caller stands with sale and sharing.
   *
   * @param sent whether this request carries the browser's signal
   */
  record SignalAnswer(
      boolean sent, SignalView.State state, Optional<Instant> since, Optional<UUID> receipt) {}

  @GET
  @Operation(
      operationId = "readMySignals",
      summary = "What became of the opt-out signal of my browser (Global Privacy Control)")
  public SignalAnswer signals() {
    var view = signals.of(person.require());
    return new SignalAnswer(sent(), view.state(), view.since(), view.receipt());
  }

  private boolean sent() {
    return GpcSignal.sent(request.getCurrent());
  }
}
