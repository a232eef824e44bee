package io.troth.admin.internal.importing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.draft.DraftRoom;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.ImportedPolicy;
import io.troth.policy.api.authoring.PlainPolicies;
import io.troth.policy.api.authoring.PlainPolicies.Format;
import io.troth.policy.api.authoring.Suggestion;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A policy that exists elsewhere comes in as plain text. */
@Path("/admin/policies/import")
@Produces(MediaType.TEXT_HTML)
public class ImportPages {

  @CheckedTemplate(basePath = "admin")
  record Import(
      StaffShell shell,
      List<Crumb> crumbs,
      Form form,
      List<Choice> formats,
      List<Choice> targets,
      List<Choice> kinds)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record ImportReview(
      StaffShell shell, List<Crumb> crumbs, ImportViews.Review review, String kept, Form form)
      implements TemplateInstance {}

  private static final String NEW = "";
  private static final String HERE = "/admin/policies/import";

  private final Desk desk;
  private final Policies policies;
  private final PlainPolicies plain;

  ImportPages(Desk desk, Policies policies, PlainPolicies plain) {
    this.desk = desk;
    this.policies = policies;
    this.plain = plain;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public TemplateInstance ask() {
    return ask(Form.filled(Map.of("language", "en")), null);
  }

  /** Shows what was read. Nothing is stored: it travels in the page until it is confirmed. */
  @POST
  @BodyLimit(8 * BodyLimit.MEBIBYTE)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response read(
      @RestForm String text,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm String format,
      @RestForm String language,
      @RestForm String policy,
      @RestForm String slug,
      @RestForm String kind) {
    var typed = new LinkedHashMap<String, String>();
    put(typed, "text", text);
    put(typed, "format", format);
    put(typed, "language", language);
    put(typed, "policy", policy);
    put(typed, "slug", slug);
    put(typed, "kind", kind);
    try {
      var source = PlainSource.of(typed, file);
      requireTarget(typed);
      var imported = plain.read(source.text(), source.format(), typed.getOrDefault("language", ""));
      return Response.ok(review(imported, plain.kept(imported), Form.filled(typed), null)).build();
    } catch (Problem problem) {
      return refused(Form.filled(typed), problem);
    }
  }

  @POST
  @Path("/confirm")
  @BodyLimit(16 * BodyLimit.MEBIBYTE)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response confirm(@FormParam("kept") String kept, MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    var imported = plain.again(kept == null ? "" : kept);
    try {
      var draft = draft(imported, ImportViews.confirmed(imported.suggestions(), form), form);
      return Response.seeOther(URI.create(DraftRoom.href(draft) + "?saved=true")).build();
    } catch (Problem problem) {
      var shown = form.refused(DraftRoom.violations(problem, path -> path));
      return Response.status(problem.type().status())
          .entity(
              review(
                  imported,
                  kept,
                  shown,
                  Flash.refused("Not imported", "Nothing is lost; see below.")))
          .build();
    }
  }

  private VersionView draft(ImportedPolicy imported, List<Suggestion> confirmed, Form form) {
    var slug = form.value("policy");
    if (!slug.equals(NEW)) {
      return plain.into(policy(slug).id(), imported, confirmed);
    }
    return plain.create(
        form.value("slug").strip(), PlainSource.kind(form.value("kind")), imported, confirmed);
  }

  private void requireTarget(Map<String, String> typed) {
    var slug = typed.getOrDefault("policy", NEW);
    if (!slug.equals(NEW)) {
      policy(slug);
    } else if (typed.getOrDefault("slug", "").isBlank()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "slug",
          "A new policy needs a slug of its own.",
          "for example privacy");
    }
  }

  private PolicyView policy(String slug) {
    return policies
        .bySlug(slug)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }

  private Response refused(Form form, Problem problem) {
    var shown = form.refused(DraftRoom.violations(problem, path -> path));
    var flash = Flash.refused("Not read", "What you typed is below; nothing is lost.");
    return Response.status(problem.type().status()).entity(ask(shown, flash)).build();
  }

  private TemplateInstance ask(Form form, @Nullable Flash flash) {
    var targets = new ArrayList<Choice>();
    targets.add(new Choice(NEW, "A new policy"));
    policies
        .list(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT))
        .items()
        .forEach(
            policy ->
                targets.add(new Choice(policy.slug(), "The next draft of " + policy.title())));
    return new Import(
        desk.shell("policies", flash),
        List.of(new Crumb("Policies", "/admin/policies"), new Crumb("Import", null)),
        form,
        List.of(
            new Choice("", "Find out by itself"),
            new Choice(Format.MARKDOWN.name(), "Markdown"),
            new Choice(Format.HTML.name(), "HTML"),
            new Choice(Format.TEXT.name(), "Plain text")),
        targets,
        Arrays.stream(PolicyKind.values())
            .map(kind -> new Choice(kind.name(), Labels.words(kind)))
            .toList());
  }

  private TemplateInstance review(
      ImportedPolicy imported, String kept, Form form, @Nullable Flash flash) {
    return new ImportReview(
        desk.shell("policies", flash),
        List.of(
            new Crumb("Policies", "/admin/policies"),
            new Crumb("Import", HERE),
            new Crumb("What was read", null)),
        ImportViews.review(imported),
        kept,
        ImportViews.filled(imported.suggestions(), form));
  }

  private static void put(Map<String, String> typed, String name, @Nullable String value) {
    typed.put(name, value == null ? "" : value);
  }
}
