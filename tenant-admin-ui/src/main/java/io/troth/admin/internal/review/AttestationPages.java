package io.troth.admin.internal.review;

import io.troth.kernel.Problem;
import io.troth.policy.api.Attestations;
import io.troth.policy.api.VersionView;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What colleagues say of a draft on its review. */
@Path("/admin/drafts/{version}/review")
@Produces(MediaType.TEXT_HTML)
public class AttestationPages {

  private final ReviewBoard board;
  private final Attestations attestations;

  AttestationPages(ReviewBoard board, Attestations attestations) {
    this.board = board;
    this.attestations = attestations;
  }

  @POST
  @Path("/wording")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response wording(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      @FormParam("reason") @Nullable String reason,
      MultivaluedMap<String, String> posted) {
    var why = Optional.ofNullable(reason).orElse("");
    return say(version, posted, draft -> attestations.wording(draft.head().id(), revision, why));
  }

  @POST
  @Path("/approval")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response approve(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    return say(version, posted, draft -> attestations.approve(draft.head().id(), revision));
  }

  @POST
  @Path("/legal")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response signOff(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      @FormParam("language") @Nullable String language,
      MultivaluedMap<String, String> posted) {
    var tag = Optional.ofNullable(language).orElse("");
    return say(version, posted, draft -> attestations.signOff(draft.head().id(), revision, tag));
  }

  private Response say(
      String version, MultivaluedMap<String, String> posted, Consumer<VersionView> words) {
    var draft = board.draft(version);
    try {
      words.accept(draft);
      var review = "/admin/drafts/" + draft.head().id() + "/review#answers";
      return Response.seeOther(URI.create(review)).build();
    } catch (Problem problem) {
      return board.refused(draft, posted, problem);
    }
  }
}
