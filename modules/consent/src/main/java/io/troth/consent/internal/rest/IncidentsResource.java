package io.troth.consent.internal.rest;

import io.troth.consent.api.Incidents;
import io.troth.kernel.Page;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deemed acceptances that turned out to rest on nothing. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rollouts")
public class IncidentsResource {

  private final Incidents incidents;

  IncidentsResource(Incidents incidents) {
    this.incidents = incidents;
  }

  /** An incident as JSON. */
  record IncidentAnswer(
      UUID act, UUID subject, UUID policy, UUID version, int versionNumber, Instant foundAt) {}

  @GET
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  @Operation(
      operationId = "listIncidents",
      summary = "People who were held to a version though their mail had not arrived")
  public Page<IncidentAnswer> list(@BeanParam PageParams page) {
    return incidents
        .list(page.request())
        .map(
            one ->
                new IncidentAnswer(
                    one.act(),
                    one.subject().value(),
                    one.policy().value(),
                    one.version().value(),
                    one.versionNumber(),
                    one.foundAt()));
  }
}
