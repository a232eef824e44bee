package io.troth.subject.internal.organisation;

import io.quarkus.security.identity.SecurityIdentity;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations;
import io.troth.subject.internal.organisation.OrganisationJson.Draft;
import io.troth.subject.internal.organisation.OrganisationJson.OrganisationBody;
import io.troth.subject.internal.organisation.OrganisationJson.OrganisationMemberBody;
import io.troth.subject.internal.organisation.OrganisationJson.RoleBody;
import io.troth.web.EntityTags;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clients of the tenant and the people who belong to them. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

  private static final String NAMED =
      "The members name and externalId are there for callers with identities:read only.";

  private final Organisations organisations;
  private final SecurityIdentity caller;

  OrganisationsResource(Organisations organisations, SecurityIdentity caller) {
    this.organisations = organisations;
    this.caller = caller;
  }

  @PUT
  @Path("/by-external-id/{externalId}")
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make an organisation, or bring the one with this external id up to date",
      description =
          "Permissions say what its people may do with each field of their profile. " + NAMED)
  @APIResponse(
      responseCode = "200",
      description = "Up to date; 201 when it was made",
      content = @Content(schema = @Schema(implementation = OrganisationBody.class)))
  public Response put(@PathParam("externalId") String externalId, @Nullable Draft body) {
    var draft = body == null ? new Draft(null, null) : body;
    var name = draft.name() == null ? "" : draft.name();
    var saved = organisations.put(new Organisations.Draft(externalId, name, draft.rules()));
    return Response.status(saved.created() ? 201 : 200)
        .tag(EntityTags.of(saved.organisation().revision()))
        .entity(OrganisationBody.of(saved.organisation(), isNamed()))
        .build();
  }

  @GET
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(summary = "List organisations", description = NAMED)
  public Page<OrganisationBody> list(@BeanParam PageParams page) {
    return organisations.list(page.request()).map(one -> OrganisationBody.of(one, isNamed()));
  }

  @GET
  @Path("/{organisationId}")
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(summary = "Read an organisation", description = NAMED)
  public OrganisationBody read(@PathParam("organisationId") String id) {
    return organisations
        .find(id(id))
        .map(one -> OrganisationBody.of(one, isNamed()))
        .orElseThrow(OrganisationsResource::unknown);
  }

  @GET
  @Path("/{organisationId}/members")
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(summary = "List who belongs to an organisation now")
  public Page<OrganisationMemberBody> members(
      @PathParam("organisationId") String id, @BeanParam PageParams page) {
    return organisations.members(id(id), page.request()).map(OrganisationMemberBody::of);
  }

  @PUT
  @Path("/{organisationId}/members/{ref}")
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Link a person to an organisation, or change what they are to it")
  public void link(
      @PathParam("organisationId") String id,
      @PathParam("ref") String ref,
      @Nullable RoleBody body) {
    var role = body == null || body.role() == null ? MemberRole.MEMBER : body.role();
    organisations.link(id(id), new SubjectRef(id(ref)), role);
  }

  @DELETE
  @Path("/{organisationId}/members/{ref}")
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  @Operation(summary = "End a membership; that it was stays on record")
  public void unlink(@PathParam("organisationId") String id, @PathParam("ref") String ref) {
    organisations.unlink(id(id), new SubjectRef(id(ref)));
  }

  private boolean isNamed() {
    return caller.hasRole(Permissions.IDENTITIES_READ);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such organisation or person.");
  }
}
