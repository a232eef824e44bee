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

/** Serves the script that puts a person's inbox on the tenant's own pages, as its sibling is. */
@Path("/script")
@PermitAll
@OpenWhenSuspended
public class InboxScriptResource {

  private final ServedScript script = ServedScript.read("troth-inbox.js");
  private final ServedScript source = ServedScript.read("troth-inbox.source.js");

  @GET
  @Path("/troth-inbox.js")
  @Produces(ScriptResource.SCRIPT)
  public Response newestInbox(
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    return ScriptAnswers.forNow(script, request, accepted);
  }

  /** For pages that name the hash of what they load. After an upgrade there is another one. */
  @GET
  @Path("/troth-inbox.{hash: [0-9a-f]{16}}.js")
  @Produces(ScriptResource.SCRIPT)
  public Response lastingInbox(
      @PathParam("hash") String hash,
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    ScriptAnswers.requirePresent(script, hash, "/script/troth-inbox.json");
    return ScriptAnswers.forEver(script, request, accepted);
  }

  /** The script as it was written, to be read. */
  @GET
  @Path("/troth-inbox.source.js")
  @Produces(ScriptResource.SCRIPT)
  public Response inboxSource(
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
    return ScriptAnswers.forNow(source, request, accepted);
  }

  @GET
  @Path("/troth-inbox.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response inboxAddress() {
    return ScriptAnswers.address(script, "/script/troth-inbox.");
  }
}
