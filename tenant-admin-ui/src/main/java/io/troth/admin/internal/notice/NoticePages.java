package io.troth.admin.internal.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.Reachability;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.Moment;
import io.troth.web.page.Pager;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who cannot be reached, and why. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
public class NoticePages {

  @CheckedTemplate(basePath = "admin")
  record UnreachableList(StaffShell shell, List<Lost> rows, Pager pager, Empty empty)
      implements TemplateInstance {}

  /** Somebody who cannot be reached. */
  record Lost(String who, String href, String reason, Moment since) {}

  private final Desk desk;
  private final Reachability reachability;

  NoticePages(Desk desk, Reachability reachability) {
    this.desk = desk;
    this.reachability = reachability;
  }

  @GET
  @Path("/unreachable")
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance unreachable(@QueryParam("cursor") @Nullable String cursor) {
    var shell = desk.shell("unreachable");
    var page = reachability.list(request(cursor));
    var rows =
        page.items().stream()
            .map(
                one ->
                    new Lost(
                        Names.pseudonym(one.subject()),
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
}
