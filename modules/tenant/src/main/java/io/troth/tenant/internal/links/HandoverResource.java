package io.troth.tenant.internal.links;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.tenant.api.CurrentSubject;
import io.troth.tenant.internal.page.LocalTarget;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes a person from the tenant's own page into the privacy centre without a second sign-in. */
@Path("/api/v1/me/privacy-session")
@Tag(name = "For people")
@OpenWhenSuspended
public class HandoverResource {

  private static final Duration LIFE = Duration.ofMinutes(2);

  private final Links links;
  private final CurrentSubject subject;
  private final UniqueIds ids;
  private final InstantSource clock;

  HandoverResource(Links links, CurrentSubject subject, UniqueIds ids, InstantSource clock) {
    this.links = links;
    this.subject = subject;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Where the person wants to land.
   *
   * @param path at or below {@code /privacy}; the overview when missing
   */
  public record Wish(Optional<String> path) {}

  /** A link that works once, for two minutes. */
  public record Handover(URI url, Instant expiresAt) {}

  @POST
  @RolesAllowed(Permissions.SELF_ACT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a link that opens the privacy centre for the person of the token")
  public Handover open(Wish wish) {
    var path = wish.path().orElse(Links.CENTRE);
    if (LocalTarget.of(path, Links.CENTRE, "").isEmpty()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "path",
          "This is no page of the privacy centre.",
          "a path that begins with /privacy");
    }
    var expiresAt = clock.instant().plus(LIFE);
    var url = links.link(subject.require(), path, LinkText.SHOWN + ids.next(), expiresAt);
    return new Handover(url, expiresAt);
  }
}
