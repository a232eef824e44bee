package io.troth.admin.internal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.writing.ClauseEdits;
import io.troth.admin.internal.writing.ClauseEdits.Words;
import io.troth.admin.internal.writing.CommitmentTree;
import io.troth.admin.internal.writing.PathWords;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.DocumentFields;
import io.troth.policy.api.authoring.Translations;
import io.troth.policy.api.authoring.Translations.Open;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One clause of a draft in all its languages, side by side. */
@Path("/admin/drafts/{version}/clauses")
@Produces(MediaType.TEXT_HTML)
public class ClausePages {

  @CheckedTemplate(basePath = "admin")
  record DraftClause(
      DraftHead head, String id, List<Side> sides, Form form, List<Choice> places, boolean fresh)
      implements TemplateInstance {}

  /**
   * The clause in one language.
   *
   * @param tag of the language; the fields are called after it
   * @param state what is to be done; empty when nothing is
   * @param open whether a person may say that it is right as it is
   */
  record Side(String tag, String language, String state, boolean open) {

    public String heading() {
      return "heading." + tag;
    }

    public String body() {
      return "body." + tag;
    }
  }

  /** Cannot be a clause's id. */
  private static final String BEGINNING = "_beginning";

  private final DraftRoom room;
  private final Autosave autosave;
  private final DocumentFields fields;
  private final Translations translations;

  ClausePages(DraftRoom room, Autosave autosave, DocumentFields fields, Translations translations) {
    this.room = room;
    this.autosave = autosave;
    this.fields = fields;
    this.translations = translations;
  }

  @GET
  @Path("/_new")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public TemplateInstance begin(@PathParam("version") String version) {
    var draft = room.draft(version);
    var clauses = ClauseEdits.source(draft.document());
    var last = clauses.isEmpty() ? BEGINNING : clauses.get(clauses.size() - 1).id();
    return page(draft, "", Form.filled(Map.of("after", last)), null);
  }

  @POST
  @Path("/_new")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response add(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var form = Form.posted(posted);
    var id = form.value("id").strip();
    return room.save(
        draft,
        revision,
        seen -> {
          requireFree(seen, id);
          return ClauseEdits.add(seen, id, form.value("after"), words(seen, form));
        },
        DraftRoom.href(draft),
        problem -> refused(draft, "", form, revision, problem));
  }

  @GET
  @Path("/{clause}")
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance edit(
      @PathParam("version") String version,
      @PathParam("clause") String clause,
      @QueryParam("saved") @DefaultValue("false") boolean saved) {
    var draft = room.draft(version);
    var values = new LinkedHashMap<String, String>();
    for (var tag : DraftPages.tags(draft.document())) {
      var words = ClauseEdits.find(draft.document(), tag, clause).orElseThrow(ClausePages::missing);
      values.put("heading." + tag, words.heading());
      values.put("body." + tag, words.body());
    }
    return page(draft, clause, Form.filled(values), DraftRoom.saved(saved));
  }

  @POST
  @Path("/{clause}")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response save(
      @PathParam("version") String version,
      @PathParam("clause") String clause,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var form = Form.posted(posted);
    return room.save(
        draft,
        revision,
        seen -> ClauseEdits.write(seen, clause, words(seen, form)),
        DraftRoom.href(draft) + "/clauses/" + clause,
        problem -> refused(draft, clause, form, revision, problem));
  }

  @POST
  @Path("/{clause}/autosave")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response autosave(
      @PathParam("version") String version,
      @PathParam("clause") String clause,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var form = Form.posted(posted);
    return Response.ok(
            autosave.save(
                draft, revision, seen -> ClauseEdits.write(seen, clause, words(seen, form))))
        .build();
  }

  @POST
  @Path("/{clause}/still-right")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response stillRight(
      @PathParam("version") String version,
      @PathParam("clause") String clause,
      @FormParam("revision") long revision,
      @FormParam("language") String language) {
    var draft = room.draft(version);
    translations.stillRight(draft.head().id(), revision, language, clause);
    return Response.seeOther(
            URI.create(DraftRoom.href(draft) + "/clauses/" + clause + "?saved=true"))
        .build();
  }

  @POST
  @Path("/{clause}/move")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response move(
      @PathParam("version") String version,
      @PathParam("clause") String clause,
      @FormParam("revision") long revision,
      @FormParam("steps") int steps) {
    return change(version, revision, seen -> ClauseEdits.move(seen, clause, steps));
  }

  @POST
  @Path("/{clause}/remove")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response remove(
      @PathParam("version") String version,
      @PathParam("clause") String clause,
      @FormParam("revision") long revision) {
    var draft = room.draft(version);
    return room.save(
        draft,
        revision,
        seen -> removed(seen, clause),
        DraftRoom.href(draft),
        problem -> refused(draft, clause, filled(draft, clause), revision, problem));
  }

  private PolicyDocument removed(PolicyDocument seen, String clause) {
    var resting = new CommitmentTree(fields.commitments(seen)).restingOn(clause);
    if (!resting.isEmpty()) {
      throw Problem.at(
          CommonProblem.CONFLICT,
          "content",
          "Commitments rest on this clause: " + String.join(", ", resting) + ".",
          "that they cite another one first");
    }
    return ClauseEdits.remove(seen, clause);
  }

  private Response change(String version, long revision, UnaryOperator<PolicyDocument> change) {
    var draft = room.draft(version);
    return room.save(
        draft,
        revision,
        change,
        DraftRoom.href(draft),
        problem -> {
          throw problem;
        });
  }

  private static Form filled(VersionView draft, String clause) {
    var values = new HashMap<String, String>();
    for (var tag : DraftPages.tags(draft.document())) {
      ClauseEdits.find(draft.document(), tag, clause)
          .ifPresent(
              words -> {
                values.put("heading." + tag, words.heading());
                values.put("body." + tag, words.body());
              });
    }
    return Form.filled(values);
  }

  private static Map<String, Words> words(PolicyDocument document, Form form) {
    var words = new HashMap<String, Words>();
    for (var tag : document.texts().keySet()) {
      if (form.values().containsKey("body." + tag)) {
        words.put(tag, new Words(form.value("heading." + tag).strip(), form.value("body." + tag)));
      }
    }
    return words;
  }

  private static void requireFree(PolicyDocument document, String id) {
    if (ClauseEdits.find(document, document.sourceLanguage(), id).isPresent()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "id", "There is a clause of this id.", "another id");
    }
  }

  private TemplateInstance refused(
      VersionView draft, String clause, Form form, long revision, Problem problem) {
    int place = place(draft, clause, form);
    var shown = form.refused(DraftRoom.violations(problem, path -> field(path, place)));
    var page = page(draft, clause, shown, DraftRoom.refusal());
    return new DraftClause(
        page.head().at(revision), page.id(), page.sides(), shown, page.places(), page.fresh());
  }

  private static int place(VersionView draft, String clause, Form form) {
    var ids = ClauseEdits.source(draft.document()).stream().map(each -> each.id()).toList();
    return clause.isEmpty() ? ids.indexOf(form.value("after")) + 1 : ids.indexOf(clause);
  }

  /**
   * {@code document.texts.de.clauses[3].body} is the field {@code body.de} of the fourth clause.
   */
  private static String field(String path, int place) {
    var marker = ".clauses[" + place + "].";
    int at = path.indexOf(marker);
    if (at < 0 || !path.startsWith("document.texts.")) {
      return path;
    }
    var tag = path.substring("document.texts.".length(), at);
    var name = path.substring(at + marker.length());
    return name.equals("id") ? "id" : name + "." + tag;
  }

  private DraftClause page(VersionView draft, String clause, Form form, @Nullable Flash flash) {
    var document = draft.document();
    var fresh = clause.isEmpty();
    var open = fresh ? List.<Open>of() : translations.open(draft.head().id());
    var sides =
        DraftPages.tags(document).stream()
            .map(tag -> side(document, tag, TranslationWords.find(open, tag, clause)))
            .toList();
    var title =
        fresh
            ? "New clause"
            : ClauseEdits.find(document, document.sourceLanguage(), clause)
                .map(words -> words.heading())
                .orElse(clause);
    return new DraftClause(
        room.head(draft, "clauses", title, flash), clause, sides, form, places(document), fresh);
  }

  private static Side side(PolicyDocument document, String tag, Optional<Open> open) {
    var usual =
        tag.equals(document.sourceLanguage()) ? "The language that prevails" : "Translation";
    return new Side(
        tag,
        PathWords.language(tag),
        open.map(each -> TranslationWords.sentence(each.need())).orElse(usual),
        open.isPresent());
  }

  private static List<Choice> places(PolicyDocument document) {
    var places = new ArrayList<Choice>();
    places.add(new Choice(BEGINNING, "At the beginning"));
    ClauseEdits.source(document)
        .forEach(clause -> places.add(new Choice(clause.id(), "After “" + clause.heading() + "”")));
    return places;
  }

  private static Problem missing() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such clause in this draft.");
  }
}
