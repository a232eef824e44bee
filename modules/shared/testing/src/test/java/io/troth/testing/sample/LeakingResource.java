package io.troth.testing.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** What must never be: it reads notes of all tenants, by a wrongful claim of an exemption. */
@Path("/api/v1/notes/of-everybody")
@PermitAll
public final class LeakingResource {

  private final LeakingStatements notes;

  LeakingResource(LeakingStatements notes) {
    this.notes = notes;
  }

  @GET
  public List<String> list() {
    return notes.bodies();
  }

  @GET
  @Path("{noteId}")
  public List<String> read(@PathParam("noteId") UUID id) {
    return notes.bodies();
  }
}
