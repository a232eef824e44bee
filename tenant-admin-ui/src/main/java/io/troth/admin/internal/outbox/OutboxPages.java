package io.troth.admin.internal.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Outbox;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Empty;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.Pager;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every notice by mail, by person, state, policy and day. */
@Path("/admin/notices")
@Produces(MediaType.TEXT_HTML)
public class OutboxPages {

  private static final String HERE = "/admin/notices";

  @CheckedTemplate(basePath = "admin")
  record OutboxList(
      StaffShell shell,
      Form form,
      boolean throughVault,
      List<Choice> states,
      List<Choice> policies,
      boolean narrowed,
      List<Row> rows,
      Pager pager,
      Empty empty)
      implements TemplateInstance {}

  /** One notice. */
  record Row(
      String who,
      String href,
      String topic,
      boolean shared,
      Tone tone,
      String state,
      Moment at,
      @Nullable String reply,
      String evidence) {}

  private final Desk desk;
  private final Outbox outbox;
  private final OutboxSearch search;
  private final Topics topics;

  OutboxPages(Desk desk, Outbox outbox, OutboxSearch search, Topics topics) {
    this.desk = desk;
    this.outbox = outbox;
    this.search = search;
    this.topics = topics;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance list(@Context UriInfo address) {
    var asked = address.getQueryParameters();
    var form = search.form(asked);
    var shell = desk.shell("notices");
    var cursor = asked.getFirst("cursor");
    var page =
        outbox.find(
            search.search(form, desk.tenant().zone()),
            new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var rows =
        page.items().stream()
            .map(notice -> row(notice, Names.pseudonym(notice.subject()), shell.reader()))
            .toList();
    var query = search.query(form);
    var narrowed = !search.isEmpty(form);
    return new OutboxList(
        shell,
        form,
        search.throughVault(),
        states(),
        topics.policies(),
        narrowed,
        rows,
        new Pager(
            rows.size() + (rows.size() == 1 ? " notice" : " notices") + " on this page",
            cursor == null ? null : HERE + query,
            page.next().map(next -> HERE + query + "&cursor=" + next).orElse(null)),
        empty(narrowed));
  }

  private Row row(NoticeView notice, String who, Reader reader) {
    return new Row(
        who,
        HERE + "/" + notice.id(),
        topics.words(notice),
        notice.mail().isPresent(),
        OutboxWords.tone(notice.state()),
        Labels.words(notice.state()),
        reader.brief(notice.bouncedAt().or(notice::handedOverAt).orElseGet(notice::plannedAt)),
        notice.reply().orElse(null),
        OutboxWords.evidence(notice, reader.now()));
  }

  private static List<Choice> states() {
    return Stream.concat(
            Stream.of(new Choice("", "Any state")),
            Stream.of(NoticeState.values())
                .map(state -> new Choice(state.name(), Labels.words(state))))
        .toList();
  }

  private static Empty empty(boolean narrowed) {
    return narrowed
        ? new Empty(
            "No notice fits",
            "People are found by the whole e-mail address, your own identifier, or the reference.",
            "Show every notice",
            HERE)
        : new Empty(
            "No notices yet",
            "They go out by themselves when the second version of a policy is published.",
            "To the policies",
            "/admin/policies");
  }
}
