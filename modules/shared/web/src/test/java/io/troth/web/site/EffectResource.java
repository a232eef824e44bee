package io.troth.web.site;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Has effects that can be counted. */
@Path("/api/v1/effects")
@RolesAllowed(Permissions.ACTS_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class EffectResource {

  /** What is counted. */
  public record Effect(String word) {}

  /** How many effects there have been. */
  public record Count(int effects) {}

  private final Effects effects;

  EffectResource(Effects effects) {
    this.effects = effects;
  }

  @POST
  public Response cause(Effect effect) {
    return Response.created(URI.create("/api/v1/effects/" + effect.word()))
        .entity(new Count(effects.cause(effect.word())))
        .tag("v1")
        .build();
  }

  @POST
  @Path("refused")
  public Count refuse(Effect effect) {
    effects.cause(effect.word());
    throw Problem.of(CommonProblem.CONFLICT, "Not now: " + effects.total());
  }

  @POST
  @Path("broken-before")
  public Count breakBefore(Effect effect) {
    if (effects.firstTry(effect.word())) {
      throw new IllegalStateException("broken before the effect");
    }
    return new Count(effects.cause(effect.word()));
  }

  @POST
  @Path("broken-after")
  public Count breakAfter(Effect effect) {
    effects.cause(effect.word());
    throw new IllegalStateException("broken after the effect");
  }

  @POST
  @Path("rolled-back")
  public Count rollBack(Effect effect) {
    return new Count(effects.causeOnSecondTry(effect.word()));
  }

  @POST
  @Path("slow")
  public Count slow(Effect effect) {
    return new Count(effects.causeSlowly(effect.word()));
  }

  @POST
  @Path("none/{any}")
  public void nothing(@PathParam("any") String any, Effect effect) {
    effects.cause(effect.word());
  }

  @POST
  @Path("lines")
  @Consumes("application/x-ndjson")
  @BodyLimit(value = 32 * BodyLimit.MEBIBYTE, streamed = true)
  @Produces("application/x-ndjson")
  public String lines(InputStream lines) throws IOException {
    var read = lines.readNBytes(1024);
    return "{\"effects\":" + effects.cause("line of " + read.length) + "}\n";
  }
}
