package io.troth.consent.internal.signal;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.GpcSignal;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own opt-outs as a string that others can read. */
@Path("/api/v1/me/gpp")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@OpenWhenSuspended
public class MyGppResource {

  private final GppDesk desk;
  private final CurrentSubject person;
  private final CurrentVertxRequest request;

  MyGppResource(GppDesk desk, CurrentSubject person, CurrentVertxRequest request) {
    this.desk = desk;
    this.person = person;
    this.request = request;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(
      operationId = "readMyGpp",
      summary = "My opt-outs as a string of the Global Privacy Platform")
  public GppAnswer gpp() {
    return GppAnswer.of(desk.of(person.require(), GpcSignal.sent(request.getCurrent())));
  }
}
