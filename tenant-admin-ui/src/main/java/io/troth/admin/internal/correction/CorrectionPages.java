package io.troth.admin.internal.correction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.correction.CorrectionView.Side;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Versions;
import io.troth.admin.internal.draft.DraftRoom;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.RevisionView;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Correcting what is published: writing, attesting and publishing a revision, and its history. */
@Path("/admin/versions/{version}/corrections")
@Produces(MediaType.TEXT_HTML)
public class CorrectionPages {

  @CheckedTemplate(basePath = "admin")
  record Corrected(StaffShell shell, CorrectionView it, Form form) implements TemplateInstance {}

  private final Desk desk;
  private final Policies policies;
  private final Corrections corrections;
  private final CorrectionBoard board;

  CorrectionPages(Desk desk, Policies policies, Corrections corrections, CorrectionBoard board) {
    this.desk = desk;
    this.policies = policies;
    this.corrections = corrections;
    this.board = board;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance show(@PathParam("version") String version) {
    return page(version(version), null, null);
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response begin(@PathParam("version") String version) {
    return done(version(version), null, corrections::begin);
  }

  @POST
  @Path("/edit")
  @BodyLimit(4 * BodyLimit.MEBIBYTE)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response edit(
      @PathParam("version") String version,
      @FormParam("edit") long edit,
      MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    return done(
        version(version),
        form,
        id -> {
          var open = open(id);
          corrections.edit(
              open.head().id(), edit, written(open.document(), form), form.value("reason"));
        });
  }

  @POST
  @Path("/attest")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response attest(@PathParam("version") String version, @FormParam("edit") long edit) {
    return done(version(version), null, id -> corrections.attest(open(id).head().id(), edit));
  }

  @POST
  @Path("/legal")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response signOff(
      @PathParam("version") String version,
      @FormParam("edit") long edit,
      @FormParam("language") @Nullable String language) {
    var tag = Optional.ofNullable(language).orElse("");
    return done(version(version), null, id -> corrections.signOff(open(id).head().id(), edit, tag));
  }

  @POST
  @Path("/publish")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response publish(@PathParam("version") String version, @FormParam("edit") long edit) {
    return done(version(version), null, id -> corrections.publish(open(id).head().id(), edit));
  }

  @POST
  @Path("/discard")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response discard(@PathParam("version") String version, @FormParam("edit") long edit) {
    return done(version(version), null, id -> corrections.discard(open(id).head().id(), edit));
  }

  private Response done(VersionView version, @Nullable Form typed, Consumer<VersionId> work) {
    try {
      work.accept(version.head().id());
      return Response.seeOther(URI.create(CorrectionBoard.href(version))).build();
    } catch (Problem problem) {
      var flash = Flash.refused(problem.type().title(), problem.detail());
      var form = typed == null ? null : refused(version, typed, problem);
      return Response.status(problem.type().status()).entity(page(version, form, flash)).build();
    }
  }

  private Form refused(VersionView version, Form typed, Problem problem) {
    var open = corrections.open(version.head().id());
    if (open.isEmpty() || problem.violations().isEmpty()) {
      return typed;
    }
    var document = open.get().document();
    return typed.refused(
        DraftRoom.violations(problem, path -> CorrectionBoard.field(document, path)));
  }

  private TemplateInstance page(VersionView version, @Nullable Form typed, @Nullable Flash flash) {
    var shell = desk.shell("policies", flash);
    var open = corrections.open(version.head().id());
    var form = typed != null ? typed : open.map(CorrectionPages::filled).orElseGet(Form::blank);
    return new Corrected(shell, board.of(version, open, shell.reader()), form);
  }

  private static Form filled(RevisionView open) {
    var values = new LinkedHashMap<String, String>();
    values.put("reason", open.head().reason());
    open.document().texts().forEach((tag, text) -> fill(values, tag, text));
    return Form.filled(values);
  }

  private static void fill(Map<String, String> values, String tag, PolicyText text) {
    var side = new Side(tag, "", java.util.List.of());
    values.put(side.title(), text.title());
    values.put(side.summary(), text.changeSummary());
    for (var clause : text.clauses()) {
      values.put(CorrectionBoard.heading(tag, clause), clause.heading());
      values.put(CorrectionBoard.body(tag, clause), clause.body());
    }
  }

  /** What was not posted stays as it was. */
  private static PolicyDocument written(PolicyDocument seen, Form form) {
    var texts = new HashMap<String, PolicyText>();
    seen.texts()
        .forEach(
            (tag, text) ->
                texts.put(
                    tag,
                    new PolicyText(
                        typed(form, "title." + tag, text.title()),
                        typed(form, "summary." + tag, text.changeSummary()),
                        text.clauses().stream().map(one -> written(form, tag, one)).toList())));
    return new PolicyDocument(seen.sourceLanguage(), texts, seen.commitments());
  }

  private static Clause written(Form form, String tag, Clause clause) {
    return new Clause(
        clause.id(),
        typed(form, CorrectionBoard.heading(tag, clause), clause.heading()),
        typed(form, CorrectionBoard.body(tag, clause), clause.body()));
  }

  /** Browsers end lines in their own way, and a text that was not touched stays to the letter. */
  private static String typed(Form form, String field, String before) {
    if (!form.values().containsKey(field)) {
      return before;
    }
    var now = form.value(field).replace("\r\n", "\n").strip();
    return now.equals(before.strip()) ? before : now;
  }

  private RevisionView open(VersionId version) {
    return corrections
        .open(version)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "No correction is being written."));
  }

  private VersionView version(String id) {
    return policies
        .version(Versions.id(id))
        .filter(view -> view.head().state() != VersionState.DRAFT)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }
}
