package io.troth.admin.internal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.writing.PathWords;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.VersionView;
import io.troth.web.BodyLimit;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A draft as its files: one text per language, and the commitments. All are saved together. */
@Path("/admin/drafts/{version}/files")
@Produces(MediaType.TEXT_HTML)
public class DraftFilesPages {

  @CheckedTemplate(basePath = "admin")
  record DraftFiles(DraftHead head, List<Part> parts, Form form) implements TemplateInstance {}

  /** One file. */
  record Part(String file, String label, String hint) {}

  private final DraftRoom room;
  private final PolicyFiles files;
  private final Autosave autosave;

  DraftFilesPages(DraftRoom room, PolicyFiles files, Autosave autosave) {
    this.room = room;
    this.files = files;
    this.autosave = autosave;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance edit(
      @PathParam("version") String version,
      @QueryParam("saved") @DefaultValue("false") boolean saved) {
    var draft = room.draft(version);
    return page(draft, Form.filled(files.write(draft.document())), DraftRoom.saved(saved));
  }

  @POST
  @BodyLimit(4 * BodyLimit.MEBIBYTE)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response save(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    var written = written(draft, posted);
    return room.save(
        draft,
        revision,
        seen -> files.read(written),
        DraftRoom.href(draft) + "/files",
        problem -> refused(draft, written, revision, problem));
  }

  @POST
  @Path("/autosave")
  @BodyLimit(4 * BodyLimit.MEBIBYTE)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response autosave(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      MultivaluedMap<String, String> posted) {
    var draft = room.draft(version);
    return Response.ok(autosave.save(draft, revision, seen -> files.read(written(draft, posted))))
        .build();
  }

  private Map<String, String> written(VersionView draft, Map<String, List<String>> posted) {
    var written = new LinkedHashMap<>(files.write(draft.document()));
    written.replaceAll(
        (file, text) -> posted.getOrDefault(file, List.of(text)).get(0).replace("\r\n", "\n"));
    return written;
  }

  /** Nothing typed is lost: the page comes back with the texts and what is wrong with them. */
  private TemplateInstance refused(
      VersionView draft, Map<String, String> written, long revision, Problem problem) {
    var source = draft.document().sourceLanguage() + ".md";
    var form = Form.filled(written).refused(violations(problem, written.keySet(), source));
    var page = page(draft, form, DraftRoom.refusal());
    return new DraftFiles(page.head().at(revision), page.parts(), form);
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
                    violation.field() + ": " + Faults.sentence(violation.message()),
                    Faults.right(violation)))
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

  private DraftFiles page(VersionView draft, Form form, @Nullable Flash flash) {
    var parts =
        new TreeSet<>(files.write(draft.document()).keySet())
            .stream().map(file -> new Part(file, label(file), hint(file))).toList();
    return new DraftFiles(room.head(draft, "files", "As files", flash), parts, form);
  }

  private static String label(String file) {
    return file.endsWith(".md")
        ? "Text, " + PathWords.language(file.replace(".md", ""))
        : "Commitments";
  }

  private static String hint(String file) {
    return file.endsWith(".md")
        ? "Markdown. Each clause begins with “## Heading {#id}”; the id stays the same in every"
            + " version and language. The change summary in the head is what people read first."
        : "YAML. Each commitment names the clauses that say it to people. Changing one here changes"
            + " what the system does.";
  }
}
