package io.troth.admin.internal.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.access.AccessViews.Row;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.PageRequest;
import io.troth.subject.api.SupportGrants;
import io.troth.subject.api.SupportGrants.Shelf;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.Flash;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked of people and of colleagues, and how it stands. */
@Path(AccessPages.PATH)
@Produces(MediaType.TEXT_HTML)
public class AccessPages {

  static final String PATH = "/admin/access";

  @CheckedTemplate(basePath = "admin")
  record AccessList(
      StaffShell shell,
      List<NavItem> shelves,
      String current,
      List<Row> rows,
      Pager pager,
      Empty empty)
      implements TemplateInstance {}

  private final Desk desk;
  private final SupportGrants grants;
  private final Colleagues colleagues;

  AccessPages(Desk desk, SupportGrants grants, Colleagues colleagues) {
    this.desk = desk;
    this.grants = grants;
    this.colleagues = colleagues;
  }

  @GET
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public TemplateInstance list(
      @QueryParam("shelf") @DefaultValue("mine") String wanted,
      @QueryParam("asked") @Nullable String asked,
      @QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("access", asked == null ? null : flash(asked));
    var shelf = shelf(wanted);
    var page =
        grants.list(shelf, new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var names = colleagues.names();
    var rows =
        page.items().stream().map(grant -> AccessViews.row(grant, names, shell.reader())).toList();
    var base = href(shelf);
    return new AccessList(
        shell,
        Arrays.stream(Shelf.values())
            .filter(this::isOpen)
            .map(one -> new NavItem(one.name(), words(one), href(one)))
            .toList(),
        shelf.name(),
        rows,
        new Pager(
            rows.size() + " on this page",
            cursor == null ? null : base,
            page.next().map(next -> base + "&cursor=" + next).orElse(null)),
        empty(shelf));
  }

  private static Flash flash(String asked) {
    return asked.equals("2")
        ? Flash.done("A colleague has a day to approve it. Until then nothing is shown.")
        : Flash.done("Asked. The person answers in their privacy centre; they have 14 days.");
  }

  private static String href(Shelf shelf) {
    return PATH + "?shelf=" + shelf.name().toLowerCase(Locale.ROOT);
  }

  private boolean isOpen(Shelf shelf) {
    return shelf != Shelf.UNTOLD || desk.may(Permissions.IDENTITIES_APPROVE);
  }

  private Shelf shelf(String text) {
    return Arrays.stream(Shelf.values())
        .filter(one -> one.name().equalsIgnoreCase(text) && isOpen(one))
        .findFirst()
        .orElse(Shelf.MINE);
  }

  private static String words(Shelf shelf) {
    return switch (shelf) {
      case MINE -> "Asked by me";
      case WAITING -> "Waiting";
      case LIVE -> "Live";
      case UNTOLD -> "Not told yet";
      case ALL -> "All";
    };
  }

  private static Empty empty(Shelf shelf) {
    return switch (shelf) {
      case MINE, ALL ->
          new Empty(
              "Nobody was asked",
              "Ask on a person's page when a task needs their name or address. They decide.",
              "To the people",
              "/admin/people");
      case WAITING -> new Empty("Nothing waits", "Every request is answered.", null, null);
      case LIVE ->
          new Empty("Nobody can be seen now", "No person lets staff look at present.", null, null);
      case UNTOLD ->
          new Empty("Everybody was told", "No look is kept from anybody at present.", null, null);
    };
  }
}
