package io.troth.admin.internal.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Reachability;
import io.troth.notification.api.Reachability.Unreachable;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.Moment;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every notice with what the mail server answered, and who cannot be reached. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
public class NoticePages {

  private static final String ALL = "ALL";

  @CheckedTemplate(basePath = "admin")
  record NoticeList(
      StaffShell shell,
      List<NavItem> states,
      String current,
      List<Row> rows,
      Pager pager,
      Empty empty)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record UnreachableList(StaffShell shell, List<Lost> rows, Pager pager, Empty empty)
      implements TemplateInstance {}

  /** One notice. */
  record Row(
      String who,
      String href,
      Tone tone,
      String state,
      @Nullable Moment at,
      int attempts,
      @Nullable String reply,
      String messageId) {}

  /** Somebody who cannot be reached. */
  record Lost(String who, String href, String reason, Moment since) {}

  private final Desk desk;
  private final Notices notices;
  private final Reachability reachability;
  private final Names names;

  NoticePages(Desk desk, Notices notices, Reachability reachability, Names names) {
    this.desk = desk;
    this.notices = notices;
    this.reachability = reachability;
    this.names = names;
  }

  @GET
  @Path("/notices")
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance notices(
      @QueryParam("state") @Nullable String wanted, @QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("notices");
    var state = state(wanted);
    var page = notices.list(Optional.empty(), state, request(cursor));
    var known = names.of(page.items().stream().map(NoticeView::subject).toList());
    var rows =
        page.items().stream()
            .map(notice -> row(notice, known.apply(notice.subject()), shell.reader()))
            .toList();
    var base = "/admin/notices" + state.map(one -> "?state=" + one).orElse("?state=" + ALL);
    return new NoticeList(
        shell,
        states(),
        state.map(Enum::name).orElse(ALL),
        rows,
        pager(base, cursor, page.next(), rows.size() + " notices on this page"),
        new Empty("No notices", "Notices go out when a version is published.", null, null));
  }

  @GET
  @Path("/unreachable")
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance unreachable(@QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("unreachable");
    var page = reachability.list(request(cursor));
    var known = names.of(page.items().stream().map(Unreachable::subject).toList());
    var rows =
        page.items().stream()
            .map(
                one ->
                    new Lost(
                        known.apply(one.subject()),
                        "/admin/people/" + one.subject(),
                        Labels.words(one.reason()),
                        shell.reader().brief(one.since())))
            .toList();
    return new UnreachableList(
        shell,
        rows,
        pager("/admin/unreachable?", cursor, page.next(), rows.size() + " people on this page"),
        new Empty(
            "Everybody can be reached", "Nobody's mail was refused or came back.", null, null));
  }

  private static PageRequest request(@Nullable String cursor) {
    return new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT);
  }

  private static Pager pager(
      String base, @Nullable String cursor, Optional<String> next, String shown) {
    return new Pager(
        shown,
        cursor == null ? null : base,
        next.map(after -> base + "&cursor=" + after).orElse(null));
  }

  private static List<NavItem> states() {
    var tabs = new ArrayList<NavItem>();
    tabs.add(new NavItem(ALL, "All", "/admin/notices"));
    Arrays.stream(NoticeState.values())
        .map(
            state ->
                new NavItem(state.name(), Labels.words(state), "/admin/notices?state=" + state))
        .forEach(tabs::add);
    return tabs;
  }

  private static Optional<NoticeState> state(@Nullable String text) {
    return Arrays.stream(NoticeState.values())
        .filter(state -> state.name().equals(text))
        .findFirst();
  }

  private static Row row(NoticeView notice, String who, Reader reader) {
    return new Row(
        who,
        "/admin/people/" + notice.subject(),
        Labels.tone(notice.state()),
        Labels.words(notice.state()),
        notice
            .bouncedAt()
            .or(notice::handedOverAt)
            .map(reader::brief)
            .orElseGet(() -> reader.brief(notice.plannedAt())),
        notice.attempts(),
        notice.reply().orElse(null),
        notice.messageId());
  }
}
