package io.troth.centre.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Serves the script that a tenant's own pages carry: one file, no dependency. */
@Path("/script")
@PermitAll
public class ScriptResource {

  private static final String FILE = "troth-script/troth.js";
  private static final int FIVE_MINUTES = 300;

  private final String script = read();
  private final EntityTag tag = new EntityTag(Integer.toHexString(script.hashCode()));

  @GET
  @Path("/troth.js")
  @Produces("text/javascript; charset=utf-8")
  public Response script(@Context Request request) {
    var known = request.evaluatePreconditions(tag);
    var answer = known != null ? known : Response.ok(script);
    var cache = new CacheControl();
    cache.setMaxAge(FIVE_MINUTES);
    return answer
        .tag(tag)
        .cacheControl(cache)
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }

  private static String read() {
    try (var in =
        Objects.requireNonNull(ScriptResource.class.getClassLoader().getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
