package io.troth.consent.internal.rest;

import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Decisions.GateAnswer;
import io.troth.kernel.Problem;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.Permissions;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The gate without code: what the proxy in front of a tenant's service (nginx {@code auth_request},
 * Traefik {@code forwardAuth}, Envoy) asks before it lets a person through.
 */
@Path("/api/v1/forward-auth")
@Tag(name = "Decisions")
public class ForwardAuthResource {

  private static final String PAGE = "X-Troth-Page";

  private final Decisions decisions;
  private final Acts acts;
  private final CurrentSubject person;

  ForwardAuthResource(Decisions decisions, Acts acts, CurrentSubject person) {
    this.decisions = decisions;
    this.acts = acts;
    this.person = person;
  }

  @GET
  @RolesAllowed(Permissions.USES_REPORT)
  @Operation(
      operationId = "forwardAuth",
      summary = "Is the service open to the person of this token?",
      description = "Letting the person through counts as a use of the service.")
  @APIResponse(responseCode = "200", description = "Open")
  @APIResponse(responseCode = "401", description = "No valid token of a person")
  @APIResponse(
      responseCode = "403",
      description = "Closed until the person accepts on the page named",
      headers = {
        @Header(name = PAGE, description = "Address of the page"),
        @Header(name = "Location", description = "The same")
      })
  public Response pass(@Context HttpServerResponse response) {
    var subject = person.require();
    var gate = decisions.gate(subject);
    if (gate instanceof GateAnswer.ReconsentRequired closed) {
      throw closed(closed.page(), response);
    }
    acts.reportUse(subject);
    return Response.ok().header("X-Troth-Subject", subject.toString()).build();
  }

  private static Problem closed(URI page, HttpServerResponse response) {
    response.putHeader("Location", page.toString()).putHeader(PAGE, page.toString());
    return Problem.of(
            ConsentProblem.RECONSENT_REQUIRED,
            "The service is closed to this person until they accept the version in force.")
        .with("page", page.toString());
  }
}
