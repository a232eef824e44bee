package io.troth.admin.internal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.writing.ClauseEdits;
import io.troth.admin.internal.writing.CommitmentTree;
import io.troth.admin.internal.writing.PathWords;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.DocumentFields;
import io.troth.policy.api.authoring.Translations;
import io.troth.policy.api.authoring.Translations.Need;
import io.troth.policy.api.authoring.Translations.Open;
import io.troth.web.Permissions;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The draft of the next version: its clauses, and what is still to be done in each language. */
@Path("/admin/drafts/{version}")
@Produces(MediaType.TEXT_HTML)
public class DraftPages {

  @CheckedTemplate(basePath = "admin")
  record Draft(
      DraftHead head,
      List<Language> languages,
      List<Line> clauses,
      int open,
      int all,
      boolean filtered)
      implements TemplateInstance {}

  /**
   * A language of the draft.
   *
   * @param missing what people would miss in it; empty when it is complete
   * @param open what is to be done with its title or summary; empty when nothing is
   */
  record Language(String name, String title, String summary, String missing, String open) {}

  /**
   * A clause in the list.
   *
   * @param cited how many commitments rest on it
   * @param untranslated languages that still have the words of the source
   * @param outdated languages that were translated before the source was changed
   */
  record Line(
      int number,
      String id,
      String heading,
      int cited,
      String untranslated,
      String outdated,
      boolean first,
      boolean last) {

    boolean isOpen() {
      return !untranslated.isEmpty() || !outdated.isEmpty();
    }
  }

  private final DraftRoom room;
  private final Drafts drafts;
  private final DocumentFields fields;
  private final Translations translations;

  DraftPages(DraftRoom room, Drafts drafts, DocumentFields fields, Translations translations) {
    this.room = room;
    this.drafts = drafts;
    this.fields = fields;
    this.translations = translations;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance show(
      @PathParam("version") String version,
      @QueryParam("saved") @DefaultValue("false") boolean saved,
      @QueryParam("show") @DefaultValue("all") String show) {
    var draft = room.draft(version);
    var open = translations.open(draft.head().id());
    var lines = lines(draft, open);
    var filtered = show.equals("open");
    return new Draft(
        room.head(draft, "clauses", null, DraftRoom.saved(saved)),
        languages(draft, open),
        filtered ? lines.stream().filter(Line::isOpen).toList() : lines,
        (int) lines.stream().filter(Line::isOpen).count(),
        lines.size(),
        filtered);
  }

  @POST
  @Path("/discard")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response discard(
      @PathParam("version") String version, @FormParam("revision") long revision) {
    var draft = room.draft(version);
    drafts.discard(draft.head().id(), revision);
    return Response.seeOther(URI.create("/admin/policies/" + room.policy(draft).slug())).build();
  }

  private static List<Language> languages(VersionView draft, List<Open> open) {
    var document = draft.document();
    return tags(document).stream()
        .map(
            tag -> {
              var text = document.texts().get(tag);
              var summary = text == null ? "" : text.changeSummary();
              return new Language(
                  PathWords.language(tag)
                      + (tag.equals(document.sourceLanguage()) ? " (prevails)" : ""),
                  text == null ? "" : text.title(),
                  summary,
                  summary.isEmpty() && draft.head().number() > 1
                      ? "There is no summary of what changes yet."
                      : "",
                  TranslationWords.ofHead(open, tag));
            })
        .toList();
  }

  private List<Line> lines(VersionView draft, List<Open> open) {
    var document = draft.document();
    var citations = new CommitmentTree(fields.commitments(document)).citations();
    var clauses = ClauseEdits.source(document);
    var lines = new ArrayList<Line>();
    for (var clause : clauses) {
      lines.add(line(clause, lines.size(), clauses.size(), citations, open));
    }
    return lines;
  }

  private static Line line(
      Clause clause, int place, int count, Map<String, Integer> citations, List<Open> open) {
    return new Line(
        place + 1,
        clause.id(),
        clause.heading(),
        citations.getOrDefault(clause.id(), 0),
        TranslationWords.languages(open, clause.id(), Need.UNTRANSLATED),
        TranslationWords.languages(open, clause.id(), Need.OUTDATED),
        place == 0,
        place == count - 1);
  }

  /** The language that prevails first, then the others by their tags. */
  static List<String> tags(PolicyDocument document) {
    var tags = new ArrayList<String>();
    tags.add(document.sourceLanguage());
    document.texts().keySet().stream()
        .filter(tag -> !tag.equals(document.sourceLanguage()))
        .sorted()
        .forEach(tags::add);
    return tags;
  }
}
