package io.troth.admin.internal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.writing.PathWords;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.NoticePreviews;
import io.troth.policy.api.ChangeSets;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.page.ClauseViews;
import io.troth.web.Permissions;
import io.troth.web.page.Clause;
import io.troth.web.page.NavItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft as people will read it, and what a notice of it would say. */
@Path("/admin/drafts/{version}/preview")
@Produces(MediaType.TEXT_HTML)
public class PreviewPages {

  @CheckedTemplate(basePath = "admin")
  record Preview(
      DraftHead head,
      List<NavItem> languages,
      String language,
      String title,
      Notice notice,
      @Nullable Mail mail,
      List<Clause> clauses)
      implements TemplateInstance {}

  /**
   * What people would be told.
   *
   * @param summary empty while nobody has written one
   * @param compared the version it is compared with; empty for the first
   * @param changes one sentence each
   */
  record Notice(String summary, String compared, List<String> changes) {}

  /**
   * The mail as it would be sent today.
   *
   * @param href of its HTML, for a frame that runs nothing
   * @param on the version's date
   */
  record Mail(String subject, String text, String href, String on, int days) {}

  private static final String CLOSED =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

  private final DraftRoom room;
  private final Policies policies;
  private final NoticePreviews previews;
  private final ChangeSets changeSets;
  private final SafeHtml html;

  PreviewPages(
      DraftRoom room,
      Policies policies,
      NoticePreviews previews,
      ChangeSets changeSets,
      SafeHtml html) {
    this.room = room;
    this.policies = policies;
    this.previews = previews;
    this.changeSets = changeSets;
    this.html = html;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance show(
      @PathParam("version") String version, @QueryParam("lang") @Nullable String lang) {
    var draft = room.draft(version);
    var document = draft.document();
    var tag = lang != null && document.texts().containsKey(lang) ? lang : document.sourceLanguage();
    var text = document.texts().getOrDefault(tag, new PolicyText("", "", List.of()));
    var href = DraftRoom.href(draft) + "/preview";
    return new Preview(
        room.head(draft, "preview", "Preview", null),
        DraftPages.tags(document).stream()
            .map(each -> new NavItem(each, PathWords.language(each), href + "?lang=" + each))
            .toList(),
        tag,
        text.title(),
        notice(draft, text, tag),
        mail(draft, tag, href),
        new ClauseViews(html).of(document, tag));
  }

  /** The mail itself: its styles are its own, and it can neither load nor run anything. */
  @GET
  @Path("/mail")
  @RolesAllowed(Permissions.POLICIES_READ)
  public Response mail(
      @PathParam("version") String version, @QueryParam("lang") @DefaultValue("en") String lang) {
    var draft = room.draft(version);
    var preview =
        previews
            .of(draft.head().id(), Optional.empty(), Locale.forLanguageTag(lang))
            .orElseThrow(
                () -> Problem.of(CommonProblem.NOT_FOUND, "The first version is told to nobody."));
    return Response.ok(preview.html()).header("Content-Security-Policy", CLOSED).build();
  }

  private @Nullable Mail mail(VersionView draft, String tag, String href) {
    return previews
        .of(draft.head().id(), Optional.empty(), Locale.forLanguageTag(tag))
        .map(
            preview ->
                new Mail(
                    preview.subject(),
                    preview.text(),
                    href + "/mail?lang=" + tag,
                    preview
                        .on()
                        .format(
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(Locale.UK)),
                    preview.days()))
        .orElse(null);
  }

  private Notice notice(VersionView draft, PolicyText text, String tag) {
    var before = predecessor(draft);
    var changes = before.map(view -> changes(view.document(), draft.document(), tag));
    return new Notice(
        text.changeSummary(),
        before.map(view -> "version " + view.head().number()).orElse(""),
        changes.orElse(List.of()));
  }

  private List<String> changes(PolicyDocument before, PolicyDocument after, String tag) {
    var locale = Locale.forLanguageTag(tag);
    return changeSets.between(before, after).changes().stream()
        .map(change -> change.words().in(locale, Locale.ENGLISH))
        .distinct()
        .toList();
  }

  private Optional<VersionView> predecessor(VersionView draft) {
    return room.policy(draft).versions().stream()
        .filter(head -> head.state() != VersionState.DRAFT)
        .map(VersionHead::id)
        .findFirst()
        .flatMap(policies::version);
  }
}
