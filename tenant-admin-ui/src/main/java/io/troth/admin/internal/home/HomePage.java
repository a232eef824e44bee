package io.troth.admin.internal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.access.AccessTodos;
import io.troth.admin.internal.board.BoardTodos;
import io.troth.admin.internal.connector.ConnectorTodos;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Todo;
import io.troth.admin.internal.erasure.ErasureTodos;
import io.troth.admin.internal.retention.HoldTodos;
import io.troth.admin.internal.rollout.RolloutView;
import io.troth.admin.internal.staffmail.MailTodos;
import io.troth.admin.internal.webhook.WebhookTodos;
import io.troth.consent.api.RolloutProgress;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.Reachability;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Scheduled;
import io.troth.policy.api.Schedules;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionState;
import io.troth.subject.api.Subjects;
import io.troth.web.Permissions;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What needs staff today. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
public class HomePage {

  @CheckedTemplate(basePath = "admin")
  record Home(
      StaffShell shell, List<Todo> todos, List<Figure> figures, List<RolloutView.Card> rollouts)
      implements TemplateInstance {}

  private final Desk desk;
  private final Policies policies;
  private final Schedules schedules;
  private final Rollouts rollouts;
  private final Reachability reachability;
  private final Subjects subjects;
  private final BoardTodos board;
  private final MailTodos mails;
  private final WebhookTodos webhooks;
  private final AccessTodos access;
  private final ConnectorTodos connectors;
  private final ErasureTodos erasures;
  private final HoldTodos holds;

  HomePage(
      Desk desk,
      Policies policies,
      Schedules schedules,
      Rollouts rollouts,
      Reachability reachability,
      Subjects subjects,
      BoardTodos board,
      MailTodos mails,
      WebhookTodos webhooks,
      AccessTodos access,
      ConnectorTodos connectors,
      ErasureTodos erasures,
      HoldTodos holds) {
    this.desk = desk;
    this.policies = policies;
    this.schedules = schedules;
    this.rollouts = rollouts;
    this.reachability = reachability;
    this.subjects = subjects;
    this.board = board;
    this.mails = mails;
    this.webhooks = webhooks;
    this.access = access;
    this.connectors = connectors;
    this.erasures = erasures;
    this.holds = holds;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance home() {
    var shell = desk.shell("home");
    var recent =
        desk.may(Permissions.ROLLOUTS_READ) ? rollouts.recent() : List.<RolloutProgress>of();
    var unreachable = reachability.count();
    return new Home(
        shell,
        todos(unreachable, recent, shell.reader()),
        figures(unreachable, shell.reader()),
        recent.stream()
            .filter(progress -> progress.number() > 1)
            .map(progress -> RolloutView.card(progress, shell.reader()))
            .toList());
  }

  private List<Todo> todos(long unreachable, List<RolloutProgress> recent, Reader reader) {
    var todos = new ArrayList<Todo>(mails.today(reader));
    for (var policy : policies.list(PageRequest.first()).items()) {
      draft(policy, todos);
    }
    if (unreachable > 0) {
      todos.add(
          new Todo(
              Tone.WAITS,
              "Waits for you",
              Formats.number(unreachable, reader) + " people cannot be reached by mail",
              "They stay on the version that binds them until an address is put right.",
              "See who and why",
              Desk.HOME + "/unreachable"));
    }
    todos.addAll(access.today(reader));
    todos.addAll(board.today(reader));
    if (desk.may(Permissions.WEBHOOKS_MANAGE)) {
      todos.addAll(webhooks.today());
    }
    if (desk.may(Permissions.CONNECTORS_MANAGE)) {
      todos.addAll(connectors.today());
    }
    todos.addAll(erasures.today());
    if (desk.may(Permissions.RETENTION_MANAGE)) {
      todos.addAll(holds.today(reader));
    }
    for (var progress : recent) {
      missing(progress, todos, reader);
    }
    return todos;
  }

  private void draft(PolicyView policy, List<Todo> todos) {
    policy.versions().stream()
        .filter(version -> version.state() == VersionState.DRAFT)
        .forEach(
            version ->
                todos.add(failed(policy, version).orElseGet(() -> written(policy, version))));
  }

  private static Todo written(PolicyView policy, VersionHead version) {
    return new Todo(
        Tone.NEUTRAL,
        "Draft",
        "%s: version %d is being written".formatted(policy.title(), version.number()),
        "Nobody has been told anything yet.",
        "Go on writing",
        Desk.HOME + "/drafts/" + version.id());
  }

  /** A planned publication that was refused when its instant came. */
  private Optional<Todo> failed(PolicyView policy, VersionHead version) {
    return schedules
        .find(version.id())
        .filter(plan -> plan.state() == Scheduled.PlanState.FAILED)
        .map(
            plan ->
                new Todo(
                    Tone.BROKEN,
                    "Not published",
                    "%s: version %d was not published as planned"
                        .formatted(policy.title(), version.number()),
                    plan.failure(),
                    "See what is in the way",
                    Desk.HOME + "/drafts/" + version.id() + "/review#publish"));
  }

  private static void missing(RolloutProgress progress, List<Todo> todos, Reader reader) {
    long missing = progress.counts().getOrDefault(Group.NEEDS_ACCEPTANCE, 0L);
    if (missing > 0 && progress.withdrawnAt().isEmpty()) {
      todos.add(
          new Todo(
              Tone.COMING,
              "Under way",
              "%s people have not accepted version %d"
                  .formatted(Formats.number(missing, reader), progress.number()),
              "What is new stays denied for them; everything else goes on.",
              "See the rollout",
              Desk.HOME + "/rollouts/" + progress.version()));
    }
  }

  private List<Figure> figures(long unreachable, Reader reader) {
    var figures = new ArrayList<Figure>();
    figures.add(
        new Figure(
            Formats.number(subjects.count(), reader),
            "people",
            null,
            desk.may(Permissions.SUBJECTS_READ) ? Desk.HOME + "/people" : null,
            null));
    figures.add(
        new Figure(
            Formats.number(unreachable, reader),
            "unreachable",
            unreachable > 0 ? Tone.BROKEN : Tone.KEPT,
            Desk.HOME + "/unreachable",
            null));
    return figures;
  }
}
