package io.troth.admin.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.NavItem;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writing the next version: one text per language, and the commitments. */
@Path("/admin/drafts/{version}")
@Produces(MediaType.TEXT_HTML)
public class DraftPages {

  @CheckedTemplate(basePath = "admin")
  record Draft(
      StaffShell shell,
      List<Crumb> crumbs,
      String title,
      String href,
      long revision,
      List<NavItem> files,
      String file,
      String hint,
      Form form,
      boolean mayEdit)
      implements TemplateInstance {}

  private final Desk desk;
  private final Policies policies;
  private final Drafts drafts;
  private final PolicyFiles files;

  DraftPages(Desk desk, Policies policies, Drafts drafts, PolicyFiles files) {
    this.desk = desk;
    this.policies = policies;
    this.drafts = drafts;
    this.files = files;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance edit(
      @PathParam("version") String version,
      @QueryParam("file") @Nullable String file,
      @QueryParam("saved") @DefaultValue("false") boolean saved) {
    var draft = draft(version);
    var written = files.write(draft.document());
    var chosen = chosen(file, written, draft);
    var form = Form.filled(Map.of("text", written.getOrDefault(chosen, "")));
    return page(
        draft,
        chosen,
        form,
        saved ? Flash.done("Saved. Nobody has been told yet.") : null,
        draft.revision());
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response save(
      @PathParam("version") String version,
      @FormParam("file") @Nullable String file,
      @FormParam("revision") long revision,
      @FormParam("text") @DefaultValue("") String text) {
    var draft = draft(version);
    var written = new LinkedHashMap<>(files.write(draft.document()));
    var chosen = chosen(file, written, draft);
    written.put(chosen, text.replace("\r\n", "\n"));
    try {
      drafts.edit(draft.head().id(), revision, files.read(written));
      return Response.seeOther(URI.create(href(draft) + "?file=" + chosen + "&saved=true")).build();
    } catch (Problem problem) {
      return refused(draft, chosen, text, revision, problem);
    }
  }

  @POST
  @Path("/discard")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response discard(
      @PathParam("version") String version, @FormParam("revision") long revision) {
    var draft = draft(version);
    drafts.discard(draft.head().id(), revision);
    return Response.seeOther(URI.create("/admin/policies/" + policy(draft).slug())).build();
  }

  /** Nothing typed is lost: the page comes back with the text and what is wrong with it. */
  private Response refused(
      VersionView draft, String file, String text, long revision, Problem problem) {
    var form = Form.filled(Map.of("text", text)).refused(violations(problem));
    var stale = problem.type() == CommonProblem.STALE_EDIT;
    var flash =
        stale
            ? Flash.refused(
                problem.type().title(),
                "Somebody else saved this draft. Your text is below; open the draft in a second window to compare, then save again.")
            : Flash.refused("Not saved", "Your text is below; nothing is lost.");
    return Response.status(problem.type().status())
        .entity(page(draft, file, form, flash, stale ? draft.revision() : revision))
        .build();
  }

  private static List<Violation> violations(Problem problem) {
    if (problem.violations().isEmpty()) {
      return List.of(new Violation("text", problem.detail(), ""));
    }
    return problem.violations().stream()
        .map(
            violation ->
                new Violation(
                    "text", violation.field() + ": " + violation.message(), violation.expected()))
        .toList();
  }

  private TemplateInstance page(
      VersionView draft, String file, Form form, @Nullable Flash flash, long revision) {
    var policy = policy(draft);
    var href = href(draft);
    var tabs =
        new TreeSet<>(files.write(draft.document()).keySet())
            .stream().map(name -> new NavItem(name, label(name), href + "?file=" + name)).toList();
    return new Draft(
        desk.shell("policies", flash),
        List.of(
            new Crumb("Policies", "/admin/policies"),
            new Crumb(policy.title(), "/admin/policies/" + policy.slug()),
            new Crumb("Version " + draft.head().number(), null)),
        policy.title() + ": draft of version " + draft.head().number(),
        href,
        revision,
        tabs,
        file,
        hint(file),
        form,
        desk.may(Permissions.POLICIES_EDIT));
  }

  private static String label(String file) {
    return file.endsWith(".md")
        ? "Text, "
            + java.util.Locale.forLanguageTag(file.replace(".md", ""))
                .getDisplayLanguage(java.util.Locale.ENGLISH)
        : "Commitments";
  }

  private static String hint(String file) {
    return file.endsWith(".md")
        ? "Markdown. Each clause begins with “## Heading {#id}”; the id stays the same in every version and language. The change summary in the head is what people read first."
        : "YAML. Each commitment names the clauses that say it to people. Changing one here changes what the system does.";
  }

  private static String chosen(
      @Nullable String wished, Map<String, String> written, VersionView draft) {
    return wished != null && written.containsKey(wished)
        ? wished
        : draft.document().sourceLanguage() + ".md";
  }

  private VersionView draft(String version) {
    return policies
        .version(RolloutPages.id(version))
        .filter(view -> view.head().state() == VersionState.DRAFT)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such draft."));
  }

  private PolicyView policy(VersionView draft) {
    return policies
        .find(draft.head().policy())
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }

  private static String href(VersionView draft) {
    return "/admin/drafts/" + draft.head().id();
  }
}
