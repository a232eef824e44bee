package io.troth.admin.internal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.writing.PathWords;
import io.troth.policy.api.authoring.SharedDrafts;
import io.troth.policy.api.authoring.SharedDrafts.Conflict;
import io.troth.policy.api.authoring.SharedDrafts.Side;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the changes of two people at one draft meet. */
@Path("/admin/drafts/{version}/together")
@Produces(MediaType.TEXT_HTML)
public class TogetherPages {

  /**
   * Both changed the same things: nothing is saved yet.
   *
   * @param who the others who saved, and when
   * @param seen the revision mine was written on
   * @param mine my whole document, so that nothing is lost on the way
   */
  @CheckedTemplate(basePath = "admin")
  record Clash(DraftHead head, String who, long seen, String mine, List<Entry> entries)
      implements TemplateInstance {}

  /** Both changes are saved; this is what the other one was. */
  @CheckedTemplate(basePath = "admin")
  record Together(DraftHead head, String who, List<Entry> entries) implements TemplateInstance {}

  /**
   * One thing somebody changed.
   *
   * @param name of its fields in the form
   */
  record Entry(String name, String path, String label, String before, String theirs, String mine) {}

  private static final String NOTHING = "(nothing)";

  private final DraftRoom room;
  private final SharedDrafts drafts;

  TogetherPages(DraftRoom room, SharedDrafts drafts) {
    this.room = room;
    this.drafts = drafts;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance show(
      @PathParam("version") String version,
      @QueryParam("from") long from,
      @QueryParam("to") long to) {
    var draft = room.draft(version);
    var entries = new ArrayList<Entry>();
    for (var edit : drafts.changes(draft.head().id(), from, to)) {
      entries.add(
          entry(entries.size(), edit.path(), edit.before(), edit.after(), Optional.empty()));
    }
    var flash = Flash.done("Saved. Somebody else had saved too; both changes are in.");
    var who = room.others(draft, from, to);
    return new Together(room.head(draft, "", "What somebody else changed", flash), who, entries);
  }

  @POST
  @BodyLimit(8 * BodyLimit.MEBIBYTE)
  @RolesAllowed(Permissions.POLICIES_EDIT)
  public Response settle(
      @PathParam("version") String version,
      @FormParam("seen") long seen,
      @FormParam("revision") long revision,
      @FormParam("mine") String mine,
      MultivaluedMap<String, String> posted) {
    return room.settle(room.draft(version), seen, mine, revision, chosen(posted));
  }

  private static Map<String, Side> chosen(MultivaluedMap<String, String> posted) {
    var chosen = new HashMap<String, Side>();
    for (int i = 0; posted.containsKey("path-" + i); i++) {
      var side = posted.getFirst("side-" + i);
      if (side != null) {
        chosen.put(posted.getFirst("path-" + i), side.equals("THEIRS") ? Side.THEIRS : Side.MINE);
      }
    }
    return chosen;
  }

  static List<Entry> entries(List<Conflict> conflicts) {
    var entries = new ArrayList<Entry>();
    for (var conflict : conflicts) {
      entries.add(
          entry(
              entries.size(),
              conflict.path(),
              conflict.before(),
              conflict.theirs(),
              conflict.mine()));
    }
    return entries;
  }

  private static Entry entry(
      int number,
      String path,
      Optional<String> before,
      Optional<String> theirs,
      Optional<String> mine) {
    return new Entry(
        Integer.toString(number),
        path,
        PathWords.of(path),
        before.orElse(NOTHING),
        theirs.orElse(NOTHING),
        mine.orElse(NOTHING));
  }
}
