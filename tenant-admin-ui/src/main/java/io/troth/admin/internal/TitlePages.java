package io.troth.admin.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.writing.ClauseEdits;
import io.troth.admin.internal.writing.PathWords;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.VersionView;
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
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Title and change summary of a draft in each language. */
@Path("/admin/drafts/{version}/titles")
@Produces(MediaType.TEXT_HTML)
public class TitlePages {

  @CheckedTemplate(basePath = "admin")
  record DraftTitles(DraftHead head, List<Side> sides, Form form) implements TemplateInstance {}

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

  TitlePages(DraftRoom room) {
    this.room = room;
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
    return new DraftTitles(page.head().at(revision), page.sides(), shown);
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
    return new DraftTitles(
        room.head(draft, "clauses", "Titles and change summary", flash), sides, form);
  }
}
