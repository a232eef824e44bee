package io.troth.admin.internal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.writing.ClauseEdits;
import io.troth.admin.internal.writing.PathWords;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.Translations;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
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
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Title and change summary of a draft in each language. */
@Path("/admin/drafts/{version}/titles")
@Produces(MediaType.TEXT_HTML)
public class TitlePages {

  @CheckedTemplate(basePath = "admin")
  record DraftTitles(DraftHead head, List<Side> sides, List<Doubt> doubts, Form form)
      implements TemplateInstance {}

  /** A title or summary of which a person may say that it is right as it is. */
  record Doubt(String tag, String language, String part, String name, String state) {}

  /** One language; the fields are called after its tag. */
  record Side(String tag, String language) {

    public String title() {
      return "title." + tag;
    }

    public String summary() {
      return "changeSummary." + tag;
    }
  }

  private final DraftRoom room;
  private final Autosave autosave;
  private final Translations translations;

  TitlePages(DraftRoom room, Autosave autosave, Translations translations) {
    this.room = room;
    this.autosave = autosave;
    this.translations = translations;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance edit(@PathParam("version") String version) {
    var draft = room.draft(version);
    var values = new LinkedHashMap<String, String>();
    draft
        .document()
        .texts()
        .forEach(
            (tag, text) -> {
              values.put("title." + tag, text.title());
              values.put("changeSummary." + tag, text.changeSummary());
            });
    return page(draft, Form.filled(values), null);
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response save(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var form = Form.posted(posted);
    return room.save(
        draft,
        revision,
        seen -> written(seen, form),
        DraftRoom.href(draft),
        problem -> refused(draft, form, revision, problem));
  }

  @POST
  @Path("/still-right")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response stillRight(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      @FormParam("language") String language,
      @FormParam("part") String part) {
    var draft = room.draft(version);
    translations.stillRight(draft.head().id(), revision, language, part);
    return Response.seeOther(URI.create(DraftRoom.href(draft) + "/titles")).build();
  }

  @POST
  @Path("/autosave")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response autosave(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var form = Form.posted(posted);
    return Response.ok(autosave.save(draft, revision, seen -> written(seen, form))).build();
  }

  private static PolicyDocument written(PolicyDocument seen, Form form) {
    var written = seen;
    for (var tag : seen.texts().keySet()) {
      if (form.values().containsKey("title." + tag)) {
        var title = form.value("title." + tag).strip();
        var summary = form.value("changeSummary." + tag).replace("\r\n", "\n").strip();
        written =
            ClauseEdits.head(written, tag, text -> new PolicyText(title, summary, text.clauses()));
      }
    }
    return written;
  }

  private TemplateInstance refused(VersionView draft, Form form, long revision, Problem problem) {
    var shown = form.refused(DraftRoom.violations(problem, TitlePages::field));
    var page = page(draft, shown, DraftRoom.refusal());
    return new DraftTitles(page.head().at(revision), page.sides(), page.doubts(), shown);
  }

  /** {@code document.texts.de.title} is the field {@code title.de}. */
  private static String field(String path) {
    var steps = path.split("\\.");
    return steps.length == 4 && steps[1].equals("texts") ? steps[3] + "." + steps[2] : path;
  }

  private DraftTitles page(VersionView draft, Form form, @Nullable Flash flash) {
    var sides =
        DraftPages.tags(draft.document()).stream()
            .map(tag -> new Side(tag, PathWords.language(tag)))
            .toList();
    var doubts =
        translations.open(draft.head().id()).stream()
            .filter(open -> TranslationWords.isHead(open.part()))
            .map(
                open ->
                    new Doubt(
                        open.language(),
                        PathWords.language(open.language()),
                        open.part(),
                        TranslationWords.name(open.part()),
                        TranslationWords.sentence(open.need())))
            .toList();
    return new DraftTitles(
        room.head(draft, "clauses", "Titles and change summary", flash), sides, doubts, form);
  }
}
