package io.troth.admin.internal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.writing.CommitmentForms;
import io.troth.admin.internal.writing.CommitmentTree;
import io.troth.admin.internal.writing.FormGroup;
import io.troth.admin.internal.writing.FormValues;
import io.troth.admin.internal.writing.FormWords;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.DocumentFields;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a draft promises, as forms. They edit the same document as its files. */
@Path("/admin/drafts/{version}/commitments")
@Produces(MediaType.TEXT_HTML)
public class CommitmentPages {

  @CheckedTemplate(basePath = "admin")
  record CommitmentList(DraftHead head, List<CommitmentViews.Group> groups)
      implements TemplateInstance {}

  /**
   * @param href of this commitment
   * @param remove whether there is something that can be removed
   */
  @CheckedTemplate(basePath = "admin")
  record CommitmentItem(
      DraftHead head,
      String help,
      String href,
      List<CommitmentViews.Widget> widgets,
      Form form,
      boolean remove,
      boolean fresh)
      implements TemplateInstance {}

  /** Stands in the address where a new one has no name yet; cannot be a name. */
  static final String NEW = "_new";

  private final DraftRoom room;
  private final Autosave autosave;
  private final DocumentFields fields;

  CommitmentPages(DraftRoom room, Autosave autosave, DocumentFields fields) {
    this.room = room;
    this.autosave = autosave;
    this.fields = fields;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance list(
      @PathParam("version") String version,
      @QueryParam("saved") @DefaultValue("false") boolean saved) {
    var draft = room.draft(version);
    return new CommitmentList(
        room.head(draft, "commitments", "Commitments", DraftRoom.saved(saved)),
        CommitmentViews.groups(tree(draft.document()), DraftRoom.href(draft)));
  }

  @GET
  @Path("/{group}/{item}")
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance edit(
      @PathParam("version") String version,
      @PathParam("group") String key,
      @PathParam("item") String name) {
    var draft = room.draft(version);
    var group = group(key);
    var item = tree(draft.document()).item(group, name);
    if (group.isList() && item.isEmpty() && !name.equals(NEW)) {
      throw missing();
    }
    var values = FormValues.posted(group, item.orElse(Map.of()), draft.document().texts().keySet());
    return page(draft, group, name, values, Form.posted(values), null);
  }

  @POST
  @Path("/{group}/{item}")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response save(
      @PathParam("version") String version,
      @PathParam("group") String key,
      @PathParam("item") String name,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var group = group(key);
    return room.save(
        draft,
        revision,
        seen -> with(seen, group, name, posted),
        DraftRoom.href(draft) + "/commitments",
        problem -> refused(draft, group, name, posted, revision, problem));
  }

  @POST
  @Path("/{group}/{item}/autosave")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response autosave(
      @PathParam("version") String version,
      @PathParam("group") String key,
      @PathParam("item") String name,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var group = group(key);
    // The page would go on under a name that is no longer there, and save it a second time.
    if (group.isList() && !name.equals(posted.getFirst(group.name()))) {
      return Response.ok(Autosave.byHand(revision)).build();
    }
    return Response.ok(autosave.save(draft, revision, seen -> with(seen, group, name, posted)))
        .build();
  }

  @POST
  @Path("/{group}/{item}/remove")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response remove(
      @PathParam("version") String version,
      @PathParam("group") String key,
      @PathParam("item") String name,
      @FormParam("revision") long revision) {
    var draft = room.draft(version);
    var group = group(key);
    var present = tree(draft.document()).item(group, name).orElseThrow(CommitmentPages::missing);
    var values = FormValues.posted(group, present, draft.document().texts().keySet());
    return room.save(
        draft,
        revision,
        seen -> without(seen, group, name),
        DraftRoom.href(draft) + "/commitments",
        problem -> refused(draft, group, name, values, revision, problem));
  }

  private PolicyDocument with(
      PolicyDocument seen, FormGroup group, String name, Map<String, List<String>> posted) {
    var tree = tree(seen);
    var before = tree.item(group, name).orElse(Map.of());
    var item = FormValues.item(group, before, posted, seen.texts().keySet());
    if (name.equals(NEW) && tree.item(group, String.valueOf(item.get(group.name()))).isPresent()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          path(tree, group, name) + group.name(),
          "There is one of this name already.",
          "another one; or edit that one");
    }
    tree.put(group, name, item);
    return fields.withCommitments(seen, tree.fields());
  }

  private PolicyDocument without(PolicyDocument seen, FormGroup group, String name) {
    var tree = tree(seen);
    tree.remove(group, name);
    return fields.withCommitments(seen, tree.fields());
  }

  private CommitmentTree tree(PolicyDocument document) {
    return new CommitmentTree(fields.commitments(document));
  }

  private static String path(CommitmentTree tree, FormGroup group, String name) {
    return switch (group.shape()) {
      case LIST -> "document.commitments." + group.key() + "[" + tree.place(group, name) + "].";
      case SCOPE -> "document.commitments.";
      case RULE, OPTIONAL -> "document.commitments." + group.key() + ".";
    };
  }

  private TemplateInstance refused(
      VersionView draft,
      FormGroup group,
      String name,
      Map<String, List<String>> posted,
      long revision,
      Problem problem) {
    var prefix = path(tree(room.seen(draft, revision)), group, name);
    var form =
        Form.posted(posted)
            .refused(
                DraftRoom.violations(
                    problem,
                    path -> path.startsWith(prefix) ? path.substring(prefix.length()) : path));
    var page = page(draft, group, name, posted, form, DraftRoom.refusal());
    return new CommitmentItem(
        page.head().at(revision),
        page.help(),
        page.href(),
        page.widgets(),
        form,
        page.remove(),
        page.fresh());
  }

  private CommitmentItem page(
      VersionView draft,
      FormGroup group,
      String name,
      Map<String, List<String>> values,
      Form form,
      @Nullable Flash flash) {
    var tree = tree(draft.document());
    var there = tree.item(group, name).isPresent();
    var title = FormWords.title(group);
    var removable = there && (group.isList() || group.shape() == FormGroup.Shape.OPTIONAL);
    return new CommitmentItem(
        room.head(
            draft,
            "commitments",
            group.isList() ? title + ": " + (there ? name : "new") : title,
            flash),
        FormWords.help(group),
        DraftRoom.href(draft) + "/commitments/" + group.key() + "/" + name,
        CommitmentViews.widgets(group, draft.document(), tree, values),
        form,
        removable,
        name.equals(NEW));
  }

  private static FormGroup group(String key) {
    return CommitmentForms.find(key).orElseThrow(CommitmentPages::missing);
  }

  private static Problem missing() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such commitment in this draft.");
  }
}
