package io.troth.admin.internal.returned;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails;
import io.troth.notification.api.ReturnedMails.Returned;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.Flash;
import io.troth.web.page.Moment;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
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

/** Every mail that came back, in plain words. */
@Path(ReturnedPages.PATH)
@Produces(MediaType.TEXT_HTML)
public class ReturnedPages {

  static final String PATH = "/admin/bounces";

  private static final String ALL = "ALL";

  @CheckedTemplate(basePath = "admin")
  record Bounces(
      StaffShell shell,
      List<NavItem> kinds,
      String current,
      List<Row> rows,
      Pager pager,
      Empty empty)
      implements TemplateInstance {}

  /**
   * One report.
   *
   * @param open whether somebody should put the address right
   */
  record Row(
      String href,
      String who,
      String reason,
      Tone tone,
      String kind,
      String status,
      Moment at,
      boolean open) {}

  private final Desk desk;
  private final ReturnedMails returned;

  ReturnedPages(Desk desk, ReturnedMails returned) {
    this.desk = desk;
    this.returned = returned;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance list(
      @QueryParam("kind") @Nullable String wanted,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("fixed") @Nullable String fixed) {
    var shell = desk.shell("bounces", fixed == null ? null : fixed());
    var kind = kind(wanted);
    var page =
        returned.list(
            kind, new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var rows =
        page.items().stream()
            .map(
                one ->
                    row(
                        one,
                        Names.pseudonym(one.subject()),
                        shell.reader().brief(one.reportedAt())))
            .toList();
    var base = PATH + "?kind=" + kind.map(Enum::name).orElse(ALL);
    return new Bounces(
        shell,
        kinds(),
        kind.map(Enum::name).orElse(ALL),
        rows,
        new Pager(
            rows.size() + " on this page",
            cursor == null ? null : base,
            page.next().map(after -> base + "&cursor=" + after).orElse(null)),
        new Empty(
            "Nothing came back",
            "Reports of mail servers appear here, with what they mean and what to do.",
            null,
            null));
  }

  private static Flash fixed() {
    return Flash.done(
        "The address is put right. What is still owed goes out again, and its dates are counted anew"
            + " from that mail.");
  }

  private static Row row(Returned one, String who, Moment at) {
    return new Row(
        PATH + "/" + one.id(),
        who,
        ReturnWords.reason(one),
        ReturnWords.tone(one.kind()),
        ReturnWords.word(one.kind()),
        one.status(),
        at,
        one.pending() && one.kind() == ReturnKind.HARD);
  }

  private static List<NavItem> kinds() {
    var tabs = new ArrayList<NavItem>();
    tabs.add(new NavItem(ALL, "All", PATH));
    Arrays.stream(ReturnKind.values())
        .map(kind -> new NavItem(kind.name(), ReturnWords.word(kind), PATH + "?kind=" + kind))
        .forEach(tabs::add);
    return tabs;
  }

  private static Optional<ReturnKind> kind(@Nullable String text) {
    return Arrays.stream(ReturnKind.values()).filter(kind -> kind.name().equals(text)).findFirst();
  }
}
