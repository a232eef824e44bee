package io.troth.admin.internal.rollout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.admin.internal.desk.Versions;
import io.troth.admin.internal.mailing.MailingView;
import io.troth.admin.internal.review.Answers;
import io.troth.admin.internal.review.AnswersView;
import io.troth.consent.api.RolloutProgress;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.notification.api.Mailings;
import io.troth.policy.api.Withdrawals;
import io.troth.web.Permissions;
import io.troth.web.page.Bars;
import io.troth.web.page.Chart;
import io.troth.web.page.Empty;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.Reader;
import io.troth.web.page.Ribbon;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How versions reach people, and the people behind each number. */
@Path("/admin/rollouts")
@Produces(MediaType.TEXT_HTML)
public class RolloutPages {

  @CheckedTemplate(basePath = "admin")
  record RolloutList(StaffShell shell, List<RolloutView.Card> rollouts, Empty empty)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record Rollout(
      StaffShell shell,
      String title,
      String effective,
      @Nullable Withdrawn withdrawn,
      @Nullable String withdraw,
      List<AnswersView.Said> said,
      Ribbon ribbon,
      List<Figure> figures,
      List<Figure> platform,
      @Nullable MailingView mail,
      Chart chart,
      Bars bars,
      String csv)
      implements TemplateInstance {}

  /** When, by whom and why it was withdrawn. */
  record Withdrawn(Moment when, String who, String reason) {}

  @CheckedTemplate(basePath = "admin")
  record RolloutPeople(
      StaffShell shell,
      String title,
      String back,
      List<NavItem> groups,
      String current,
      List<Row> rows,
      Pager pager,
      Empty empty,
      String csv)
      implements TemplateInstance {}

  /** One person behind a number. */
  record Row(
      String who,
      String href,
      String bound,
      @Nullable Moment evidence,
      @Nullable Moment binds,
      @Nullable Moment accepted,
      @Nullable Moment objected,
      @Nullable Moment deemed) {}

  private static final List<Group> FIGURES =
      List.of(
          Group.CONCERNED,
          Group.NOTIFIED,
          Group.WAITING,
          Group.IN_FORCE,
          Group.DEEMED,
          Group.ACCEPTED,
          Group.OBJECTED,
          Group.NEEDS_ACCEPTANCE,
          Group.UNREACHABLE);

  private final Desk desk;
  private final Rollouts rollouts;
  private final Withdrawals withdrawals;
  private final Colleagues colleagues;
  private final Answers answers;
  private final PlatformReach platform;
  private final Mailings mailings;

  RolloutPages(
      Desk desk,
      Rollouts rollouts,
      Withdrawals withdrawals,
      Colleagues colleagues,
      Answers answers,
      PlatformReach platform,
      Mailings mailings) {
    this.desk = desk;
    this.rollouts = rollouts;
    this.withdrawals = withdrawals;
    this.colleagues = colleagues;
    this.answers = answers;
    this.platform = platform;
    this.mailings = mailings;
  }

  @GET
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  public TemplateInstance list() {
    var shell = desk.shell("rollouts");
    var cards =
        rollouts.recent().stream()
            .map(progress -> RolloutView.card(progress, shell.reader()))
            .toList();
    var empty =
        new Empty(
            "No version is published yet",
            "A rollout begins when a version is published: everybody is told, and here you see how it reaches them.",
            "Go to the policies",
            Desk.HOME + "/policies");
    return new RolloutList(shell, cards, empty);
  }

  @GET
  @Path("/{version}")
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  public TemplateInstance rollout(@PathParam("version") String version) {
    var shell = desk.shell("rollouts");
    var progress = rollouts.progress(Versions.id(version));
    var reader = shell.reader();
    return new Rollout(
        shell,
        "Rollout of version " + progress.number(),
        Formats.weekdayDate(progress.effectiveAt(), reader),
        withdrawn(progress, reader),
        withdraw(progress, reader),
        answers.kept(progress.version(), reader),
        RolloutView.ribbon(progress, reader),
        RolloutView.figures(progress, reader, FIGURES),
        platform.of(progress.version(), reader),
        mailings.find(progress.version()).map(mail -> MailingView.of(mail, reader)).orElse(null),
        RolloutView.chart(progress, reader),
        RolloutView.bars(progress, reader),
        csv(version, Group.CONCERNED));
  }

  @GET
  @Path("/{version}/people")
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  public TemplateInstance people(
      @PathParam("version") String version,
      @QueryParam("group") @DefaultValue("CONCERNED") String wanted,
      @QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("rollouts");
    var group = group(wanted);
    var page =
        rollouts.people(
            Versions.id(version),
            group,
            new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var here = Desk.HOME + "/rollouts/" + version;
    var rows = rows(page, shell.reader());
    return new RolloutPeople(
        shell,
        Labels.words(group) + ": " + Labels.note(group),
        here,
        tabs(here),
        group.name(),
        rows,
        pager(here, group, cursor, page, rows.size()),
        new Empty("Nobody", "Nobody is in this group now.", null, null),
        csv(version, group));
  }

  private @Nullable Withdrawn withdrawn(RolloutProgress progress, Reader reader) {
    return withdrawals
        .find(progress.version())
        .map(
            gone ->
                new Withdrawn(reader.moment(gone.at()), colleagues.name(gone.by()), gone.reason()))
        .orElse(null);
  }

  /** Where it can be withdrawn, as long as that is possible for whoever reads. */
  private @Nullable String withdraw(RolloutProgress progress, Reader reader) {
    var open =
        desk.may(Permissions.POLICIES_PUBLISH)
            && progress.withdrawnAt().isEmpty()
            && progress.effectiveAt().isAfter(reader.now().plus(Withdrawals.MARGIN));
    return open ? RolloutView.href(progress) + "/withdraw" : null;
  }

  private static String csv(String version, Group group) {
    return "/api/v1/rollouts/" + version + "/people.csv?group=" + group;
  }

  private List<Row> rows(Page<Rollouts.Person> page, Reader reader) {
    return page.items().stream()
        .map(
            person ->
                new Row(
                    Names.pseudonym(person.subject()),
                    Desk.HOME + "/people/" + person.subject(),
                    person.boundNumber().map(number -> "Version " + number).orElse("none"),
                    brief(person.evidenceAt(), reader),
                    brief(person.bindsAt(), reader),
                    brief(person.acceptedAt(), reader),
                    brief(person.objectedAt(), reader),
                    brief(person.deemedAt(), reader)))
        .toList();
  }

  private static @Nullable Moment brief(Optional<Instant> at, Reader reader) {
    return at.map(reader::brief).orElse(null);
  }

  private static List<NavItem> tabs(String here) {
    return Arrays.stream(Group.values())
        .map(
            group ->
                new NavItem(group.name(), Labels.words(group), here + "/people?group=" + group))
        .toList();
  }

  private static Pager pager(
      String here, Group group, @Nullable String cursor, Page<?> page, int shown) {
    var base = here + "/people?group=" + group;
    return new Pager(
        shown + " people on this page",
        cursor == null ? null : base,
        page.next().map(next -> base + "&cursor=" + next).orElse(null));
  }

  private static Group group(String text) {
    return Arrays.stream(Group.values())
        .filter(group -> group.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "group",
                    "There is no such group.",
                    "one of " + Arrays.toString(Group.values())));
  }
}
