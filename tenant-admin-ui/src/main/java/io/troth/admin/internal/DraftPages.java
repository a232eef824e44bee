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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
      List<Part> parts,
      Form form,
      boolean mayEdit)
      implements TemplateInstance {}

  /** One part of a draft: a text, or the commitments. All are saved together. */
  record Part(String file, String label, String hint) {}

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
      @QueryParam("saved") @DefaultValue("false") boolean saved) {
    var draft = draft(version);
    var form = Form.filled(files.write(draft.document()));
    var flash = saved ? Flash.done("Saved. Nobody has been told yet.") : null;
    return page(draft, form, flash, draft.revision());
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response save(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = draft(version);
    var written = new LinkedHashMap<>(files.write(draft.document()));
    written.replaceAll(
        (file, text) -> posted.getOrDefault(file, List.of(text)).get(0).replace("\r\n", "\n"));
    try {
      drafts.edit(draft.head().id(), revision, files.read(written));
      return Response.seeOther(URI.create(href(draft) + "?saved=true")).build();
    } catch (Problem problem) {
      return refused(draft, written, revision, problem);
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

  /** Nothing typed is lost: the page comes back with the texts and what is wrong with them. */
  private Response refused(
      VersionView draft, Map<String, String> written, long revision, Problem problem) {
    var source = draft.document().sourceLanguage() + ".md";
    var form = Form.filled(written).refused(violations(problem, written.keySet(), source));
    var stale = problem.type() == CommonProblem.STALE_EDIT;
    var flash =
        stale
            ? Flash.refused(
                problem.type().title(),
                "Somebody else saved this draft. Your text is below; open the draft in a second"
                    + " window to compare, then save again.")
            : Flash.refused("Not saved", "Your text is below; nothing is lost.");
    return Response.status(problem.type().status())
        .entity(page(draft, form, flash, stale ? draft.revision() : revision))
        .build();
  }

  private static List<Violation> violations(
      Problem problem, Collection<String> files, String source) {
    if (problem.violations().isEmpty()) {
      return List.of(new Violation(source, problem.detail(), ""));
    }
    return problem.violations().stream()
        .map(
            violation ->
                new Violation(
                    part(violation.field(), files, source),
                    violation.field() + ": " + violation.message(),
                    violation.expected()))
        .toList();
  }

  /** The part a fault belongs to: named itself, or by the language or the commitments. */
  private static String part(String field, Collection<String> files, String source) {
    return files.stream()
        .filter(
            file ->
                field.contains(file)
                    || field.contains("texts." + file.replace(".md", "") + ".")
                    || (field.contains("commitments") && file.endsWith(".yaml")))
        .findFirst()
        .orElse(source);
  }

  private TemplateInstance page(
      VersionView draft, Form form, @Nullable Flash flash, long revision) {
    var policy = policy(draft);
    var parts =
        new TreeSet<>(files.write(draft.document()).keySet())
            .stream().map(file -> new Part(file, label(file), hint(file))).toList();
    return new Draft(
        desk.shell("policies", flash),
        List.of(
            new Crumb("Policies", "/admin/policies"),
            new Crumb(policy.title(), "/admin/policies/" + policy.slug()),
            new Crumb("Version " + draft.head().number(), null)),
        policy.title() + ": draft of version " + draft.head().number(),
        href(draft),
        revision,
        parts,
        form,
        desk.may(Permissions.POLICIES_EDIT));
  }

  private static String label(String file) {
    return file.endsWith(".md")
        ? "Text, "
            + Locale.forLanguageTag(file.replace(".md", "")).getDisplayLanguage(Locale.ENGLISH)
        : "Commitments";
  }

  private static String hint(String file) {
    return file.endsWith(".md")
        ? "Markdown. Each clause begins with “## Heading {#id}”; the id stays the same in every"
            + " version and language. The change summary in the head is what people read first."
        : "YAML. Each commitment names the clauses that say it to people. Changing one here changes"
            + " what the system does.";
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
