package io.troth.testing.sample;

import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Notes over HTTP. */
@Path("/api/v1/notes")
@PermitAll
public final class NotesResource {

  /** A note to write. */
  public record NewNote(String body) {}

  /** A note as it is shown. */
  public record NoteView(UUID id, String body) {}

  private final Notes notes;
  private final CurrentTenant tenant;

  NotesResource(Notes notes, CurrentTenant tenant) {
    this.notes = notes;
    this.tenant = tenant;
  }

  @GET
  public List<NoteView> list() {
    return notes.all().stream().map(NotesResource::view).toList();
  }

  @GET
  @Path("{noteId}")
  public NoteView read(@PathParam("noteId") UUID id) {
    return view(notes.read(id));
  }

  @POST
  public NoteView write(NewNote note) {
    return new NoteView(notes.write(note.body()), note.body());
  }

  @PUT
  @Path("{noteId}")
  public void rewrite(@PathParam("noteId") UUID id, NewNote note) {
    notes.rewrite(id, note.body());
  }

  @GET
  @Path("tenant")
  public Map<String, String> tenant() {
    return Map.of("slug", tenant.profile().map(TenantProfile::slug).orElse("none"));
  }

  private static NoteView view(Note note) {
    return new NoteView(note.id(), note.body());
  }

  @ServerExceptionMapper
  public Response problem(Problem problem) {
    return Response.status(problem.type().status()).build();
  }
}
