package io.troth.admin.internal.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Archive;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks once more before a policy is archived, archives it, and takes it back. */
@Path("/admin/policies/{slug}/archive")
@Produces(MediaType.TEXT_HTML)
public class ArchivePages {

  @CheckedTemplate(basePath = "admin")
  record ArchivePolicy(
      StaffShell shell, List<Crumb> crumbs, String title, String back, int longest, Form form)
      implements TemplateInstance {}

  private final Desk desk;
  private final Policies policies;
  private final Archive archive;

  ArchivePages(Desk desk, Policies policies, Archive archive) {
    this.desk = desk;
    this.policies = policies;
    this.archive = archive;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public TemplateInstance ask(@PathParam("slug") String slug) {
    return page(policy(slug), Form.blank(), null);
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response put(
      @PathParam("slug") String slug,
      @FormParam("reason") @Nullable String reason,
      MultivaluedMap<String, String> posted) {
    var policy = policy(slug);
    try {
      archive.put(policy.id(), Optional.ofNullable(reason).orElse(""));
      return Response.seeOther(URI.create(href(policy))).build();
    } catch (Problem problem) {
      var form = Form.posted(posted).refused(Faults.of(problem));
      var flash = Flash.refused(problem.type().title(), problem.detail());
      return Response.status(problem.type().status()).entity(page(policy, form, flash)).build();
    }
  }

  @POST
  @Path("/end")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response takeBack(@PathParam("slug") String slug) {
    var policy = policy(slug);
    archive.takeBack(policy.id());
    return Response.seeOther(URI.create(href(policy))).build();
  }

  private TemplateInstance page(PolicyView policy, Form form, @Nullable Flash flash) {
    return new ArchivePolicy(
        desk.shell("policies", flash),
        List.of(
            new Crumb("Policies", "/admin/policies"),
            new Crumb(policy.title(), href(policy)),
            new Crumb("Archive", null)),
        policy.title(),
        href(policy),
        Archive.LONGEST_REASON,
        form);
  }

  private static String href(PolicyView policy) {
    return "/admin/policies/" + policy.slug();
  }

  private PolicyView policy(String slug) {
    return policies
        .bySlug(slug)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }
}
