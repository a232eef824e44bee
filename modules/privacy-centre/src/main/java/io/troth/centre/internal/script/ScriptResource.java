package io.troth.centre.internal.script;

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
import org.jspecify.annotations.Nullable;

/**
 * Serves the script that a tenant's own pages carry: one file, no dependency. It has an address
 * that always leads to the newest, and one that never changes what it leads to.
 */
@Path("/script")
@PermitAll
@OpenWhenSuspended
public class ScriptResource {

  static final String SCRIPT = "text/javascript; charset=utf-8";

  private final ServedScript script = ServedScript.read("troth.js");
  private final ServedScript source = ServedScript.read("troth.source.js");

  @GET
  @Path("/troth.js")
  @Produces(SCRIPT)
  public Response newest(
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    return ScriptAnswers.forNow(script, request, accepted);
  }

  /** For pages that name the hash of what they load. After an upgrade there is another one. */
  @GET
  @Path("/troth.{hash: [0-9a-f]{16}}.js")
  @Produces(SCRIPT)
  public Response lasting(
      @PathParam("hash") String hash,
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    ScriptAnswers.requirePresent(script, hash, "/script/troth.json");
    return ScriptAnswers.forEver(script, request, accepted);
  }

  /** The script as it was written, to be read. */
  @GET
  @Path("/troth.source.js")
  @Produces(SCRIPT)
  public Response source(
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    return ScriptAnswers.forNow(source, request, accepted);
  }

  @GET
  @Path("/troth.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response address() {
    return ScriptAnswers.address(script, "/script/troth.");
  }
}
