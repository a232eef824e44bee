package io.troth.admin.internal.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterSlot;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters;
import io.troth.notification.api.Letters.Saved;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.NavItem;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one kind of mail in one language. */
@Path("/admin/letters/{kind}/{language}")
@Produces(MediaType.TEXT_HTML)
public class LetterPages {

  @CheckedTemplate(basePath = "admin")
  record LetterEdit(
      StaffShell shell,
      List<Crumb> crumbs,
      String title,
      String href,
      String language,
      List<NavItem> languages,
      Form form,
      Saved saved,
      String placed,
      List<Mark> parts,
      List<Mark> slots,
      List<Differing> differing,
      List<RevisionRow> revisions,
      boolean writable)
      implements TemplateInstance {}

  /** Something that can be written into the text, and what it becomes. */
  record Mark(String mark, String words, boolean required) {}

  private final Desk desk;
  private final Letters letters;
  private final LetterHistory history;

  LetterPages(Desk desk, Letters letters, LetterHistory history) {
    this.desk = desk;
    this.letters = letters;
    this.history = history;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance show(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @QueryParam("done") @Nullable String done,
      @QueryParam("revision") @Nullable Long earlier) {
    var saved = letters.current(LetterLabels.kind(kind), Locale.forLanguageTag(language));
    var text =
        earlier == null
            ? saved.text()
            : letters
                .revision(saved.kind(), saved.language(), earlier)
                .map(Saved::text)
                .orElseThrow(
                    () -> Problem.of(CommonProblem.NOT_FOUND, "There is no such revision."));
    return page(saved, filled(text), text, flash(done, earlier));
  }

  @POST
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response save(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    return changed(
        kind,
        language,
        form,
        "saved",
        (of, in) -> letters.save(of, in, text(form), number(form.value("revision"))));
  }

  @POST
  @Path("/reset")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response reset(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    return changed(
        kind,
        language,
        null,
        "reset",
        (of, in) -> letters.reset(of, in, number(form.value("revision"))));
  }

  @POST
  @Path("/restore")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response restore(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    return changed(
        kind,
        language,
        null,
        "restored",
        (of, in) ->
            letters.restore(of, in, number(form.value("earlier")), number(form.value("revision"))));
  }

  private interface Change {
    Saved make(LetterKind kind, Locale language);
  }

  /** What was entered is never lost: it is shown again with what is wrong. */
  private Response changed(
      String kind, String language, @Nullable Form entered, String done, Change change) {
    var of = LetterLabels.kind(kind);
    var in = Locale.forLanguageTag(language);
    try {
      change.make(of, in);
      return Response.seeOther(URI.create(LetterLabels.href(of, in) + "?done=" + done)).build();
    } catch (Problem problem) {
      if (problem.type() == CommonProblem.NOT_FOUND) {
        throw problem;
      }
      var stale = problem.type() == CommonProblem.STALE_EDIT;
      var flash =
          Flash.refused(
              "Not saved",
              stale
                  ? "Somebody else saved other words meanwhile. Look at theirs among the earlier"
                      + " ones below; saving again replaces them."
                  : problem.detail());
      var saved = letters.current(of, in);
      var form = entered == null ? filled(saved.text()) : entered.refused(Faults.of(problem));
      return Response.status(problem.type().status())
          .entity(page(saved, form, saved.text(), flash))
          .build();
    }
  }

  private LetterEdit page(Saved saved, Form form, LetterText shown, @Nullable Flash flash) {
    var kind = saved.kind();
    var title = LetterLabels.words(kind);
    var shell = desk.shell("letters", flash);
    return new LetterEdit(
        shell,
        List.of(new Crumb("Mail texts", "/admin/letters"), new Crumb(title, null)),
        title,
        LetterLabels.href(kind, saved.language()),
        saved.language().toLanguageTag(),
        letters.languages().stream()
            .map(
                each ->
                    new NavItem(
                        each.toLanguageTag(),
                        LetterLabels.language(each),
                        LetterLabels.href(kind, each)))
            .toList(),
        form,
        saved,
        saved.ours() ? "These are our words." : "These are your own words.",
        kind.blocks().stream()
            .map(block -> new Mark(block.mark(), LetterLabels.words(block), block.required()))
            .toList(),
        Stream.concat(Stream.of(LetterSlot.PERSON), kind.slots().stream())
            .map(slot -> new Mark(slot.mark(), LetterLabels.words(slot), false))
            .toList(),
        history.differing(letters.ours(kind, saved.language()), shown),
        history.revisions(saved, shell.reader()),
        desk.may(Permissions.NOTICES_MANAGE));
  }

  private static @Nullable Flash flash(@Nullable String done, @Nullable Long earlier) {
    if (earlier != null) {
      return new Flash(
          Tone.COMING,
          "This is revision " + earlier,
          "It is not in use. Saving says it again from now on.");
    }
    return switch (done == null ? "" : done) {
      case "saved" -> Flash.done("Saved. Mails that are written from now on say it.");
      case "reset" -> Flash.done("Mails say it in our words again. Your own are kept below.");
      case "restored" -> Flash.done("Mails say it again as they did then.");
      default -> null;
    };
  }

  static Form filled(LetterText text) {
    return Form.filled(
        Map.of(
            "subject", text.subject(),
            "greeting", text.greeting(),
            "greetingWithoutName", text.greetingWithoutName(),
            "body", text.body()));
  }

  static LetterText text(Form form) {
    return new LetterText(
        form.value("subject"),
        form.value("greeting"),
        form.value("greetingWithoutName"),
        form.value("body"));
  }

  /** A number no revision has where there is none: it is refused as stale. */
  static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
