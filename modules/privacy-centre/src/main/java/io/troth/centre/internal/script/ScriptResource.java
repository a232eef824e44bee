package io.troth.centre.internal.script;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the script that a tenant's own pages carry: one file, no dependency. It has an address
 * that always leads to the newest, and one that never changes what it leads to.
 */
@Path("/script")
@PermitAll
@OpenWhenSuspended
public class ScriptResource {

  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String SHORT = "public, max-age=300";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  /** Accepted, and not at a quality of nothing (RFC 9110 section 12.5.3). */
  private static final Pattern GZIP =
      Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))", Pattern.CASE_INSENSITIVE);

  private final ServedScript script = ServedScript.read("troth.js");
  private final ServedScript source = ServedScript.read("troth.source.js");

  /** Where the present script stays, and what it is. */
  public record Address(String path, String integrity, int bytes, int compressed) {}

  @GET
  @Path("/troth.js")
  @Produces(SCRIPT)
  public Response newest(
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    return answer(script, SHORT, request, accepted);
  }

  /** For pages that name the hash of what they load. After an upgrade there is another one. */
  @GET
  @Path("/troth.{hash: [0-9a-f]{16}}.js")
  @Produces(SCRIPT)
  public Response lasting(
      @PathParam("hash") String hash,
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    if (!hash.equals(script.hash())) {
      throw Problem.of(
          CommonProblem.NOT_FOUND,
          "This script is no longer served; /script/troth.json names the present one.");
    }
    return answer(script, FOREVER, request, accepted);
  }

  /** The script as it was written, to be read. */
  @GET
  @Path("/troth.source.js")
  @Produces(SCRIPT)
  public Response source(
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    return answer(source, SHORT, request, accepted);
  }

  @GET
  @Path("/troth.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response address() {
    var address =
        new Address(
            "/script/troth." + script.hash() + ".js",
            script.integrity(),
            script.plain().length,
            script.gzipped().length);
    return Response.ok(address).header(HttpHeaders.CACHE_CONTROL, SHORT).build();
  }

  /** Cross-origin by nature: with CORS for pages that check the hash, which browsers ask for. */
  private static Response answer(
      ServedScript file, String cache, Request request, @Nullable String accepted) {
    boolean compressed = accepted != null && GZIP.matcher(accepted).find();
    var known = request.evaluatePreconditions(file.tag(compressed));
    var answer = known != null ? known : Response.ok(file.bytes(compressed));
    if (known == null && compressed) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer
        .tag(file.tag(compressed))
        .header(HttpHeaders.CACHE_CONTROL, cache)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }
}
