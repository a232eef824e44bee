package io.troth.subject.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.Violation;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.IdentityWindow.Seen;
import io.troth.subject.api.SubjectView;
import io.troth.web.EntityTags;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tenant's subjects. */
@Path("/api/v1/subjects")
@Tag(name = "Subjects")
@Produces(MediaType.APPLICATION_JSON)
public class SubjectsResource {

  private static final String IDENTITY =
      "The member identity is there for keys with identities:read only; each such answer is in the"
          + " access log.";

  private final Registry subjects;
  private final IdentityWindow window;

  SubjectsResource(Registry subjects, IdentityWindow window) {
    this.subjects = subjects;
    this.window = window;
  }

  @PUT
  @Path("/by-external-id/{externalId}")
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register a person, or update the one with this external id",
      description =
          "Says everything the tenant knows: what is missing is not known any more. With If-Match,"
              + " only the state that was read is updated.")
  @APIResponse(
      responseCode = "200",
      description = "Updated; 201 when registered",
      content = @Content(schema = @Schema(implementation = SubjectJson.class)))
  public Response put(
      @PathParam("externalId") String externalId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      RegistrationJson body) {
    if (body.externalId() != null && !body.externalId().equals(externalId)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "externalId",
          "This is another one than the address names.",
          "the same, or none");
    }
    var faults = new ArrayList<Violation>();
    var registration = body.named(externalId).read(faults);
    if (!faults.isEmpty()) {
      faults.addAll(subjects.check(registration));
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The registration cannot be taken as it is.", faults);
    }
    if (ifMatch != null) {
      requireCurrent(externalId, ifMatch);
    }
    var outcome = subjects.upsert(registration);
    var view = subjects.find(outcome.ref()).orElseThrow();
    return Response.status(outcome.created() ? 201 : 200)
        .tag(EntityTags.of(view.revision()))
        .entity(SubjectJson.of(view, identity(view)))
        .build();
  }

  @GET
  @Path("/{ref}")
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(summary = "Read a subject", description = IDENTITY)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubjectJson.class)))
  public Response read(@PathParam("ref") String ref) {
    var view =
        parsed(ref)
            .flatMap(subjects::find)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such subject."));
    return Response.ok(SubjectJson.of(view, identity(view)))
        .tag(EntityTags.of(view.revision()))
        .build();
  }

  @GET
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(
      summary = "List subjects, or find those with an address or an external id",
      description = IDENTITY)
  public Page<SubjectJson> list(
      @QueryParam("email") @Nullable String email,
      @QueryParam("externalId") @Nullable String externalId,
      @BeanParam PageParams page) {
    if (email != null && externalId != null) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "email", "Two ways to search are one too many.", "one");
    }
    if (email == null && externalId == null) {
      return shown(subjects.list(page.request()));
    }
    var refs =
        email == null
            ? subjects.byExternalId(String.valueOf(externalId)).stream().toList()
            : subjects.byEmail(email);
    var views = List.copyOf(subjects.findAll(refs).values());
    return shown(new Page<>(views, Optional.empty()));
  }

  private void requireCurrent(String externalId, String ifMatch) {
    var revision =
        subjects.byExternalId(externalId).flatMap(subjects::find).map(SubjectView::revision);
    EntityTags.requireCurrent(EntityTags.expected(ifMatch), revision.orElse(-1L));
  }

  private Page<SubjectJson> shown(Page<SubjectView> page) {
    Map<SubjectRef, Seen> identities =
        window.isOpen()
            ? window.lookAll(page.items().stream().map(SubjectView::ref).toList())
            : Map.of();
    return page.map(view -> SubjectJson.of(view, Optional.ofNullable(identities.get(view.ref()))));
  }

  private Optional<Seen> identity(SubjectView view) {
    return window.isOpen() ? window.look(view.ref()) : Optional.empty();
  }

  private static Optional<SubjectRef> parsed(String ref) {
    try {
      return Optional.of(new SubjectRef(UUID.fromString(ref)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
