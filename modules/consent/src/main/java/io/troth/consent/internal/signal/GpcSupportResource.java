package io.troth.consent.internal.signal;

import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** Says that this site abides by Global Privacy Control; the same to everybody. */
@Path("/.well-known/gpc.json")
@PermitAll
@OpenWhenSuspended
public class GpcSupportResource {

  /**
   * The day on which what we do was last held against the specification. It is no date of a policy:
   * publishing a text does not change what we take the signal to mean, and the member is there so
   * that a later meaning is not read into an earlier statement.
   */
  private static final LocalDate HELD_AGAINST_THE_DRAFT = LocalDate.of(2026, 11, 25);

  /**
   * The statement.
   *
   * @param gpc always true: there is no way to switch off that signals are honoured
   */
  record Support(boolean gpc, LocalDate lastUpdate) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response support() {
    return Response.ok(new Support(true, HELD_AGAINST_THE_DRAFT))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }
}
