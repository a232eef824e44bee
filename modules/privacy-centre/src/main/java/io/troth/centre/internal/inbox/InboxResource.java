package io.troth.centre.internal.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.centre.internal.inbox.InboxPages.Row;
import io.troth.centre.internal.inbox.InboxPages.View;
import io.troth.kernel.PageRequest;
import io.troth.notification.api.Inboxes;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.NavItem;
import io.troth.web.page.PersonShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person's inbox. Opening a notice marks it as read, which is no act and no use. */
@Path(InboxPages.HOME)
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class InboxResource {

  private static final int SIZE = 20;

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record InboxPage(
      PersonShell shell,
      List<Row> rows,
      long unread,
      Empty empty,
      String suffix,
      @Nullable String first,
      @Nullable String next)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record InboxNotice(PersonShell shell, View it, String back, String suffix)
      implements TemplateInstance {}

  private final Visit visit;
  private final Shells shells;
  private final InboxPages pages;
  private final Inboxes inboxes;

  InboxResource(Visit visit, Shells shells, InboxPages pages, Inboxes inboxes) {
    this.visit = visit;
    this.shells = shells;
    this.pages = pages;
    this.inboxes = inboxes;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
    var shell = shells.person("inbox", null);
    var reader = shell.reader();
    var words = InboxWords.in(reader.locale());
    var wanted = Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
    var page = pages.list(visit.subject(), new PageRequest(wanted, SIZE), reader);
    var tenant = visit.tenant().name();
    return new InboxPage(
            shell,
            page.items().stream().map(one -> pages.row(one, reader)).toList(),
            waiting(shell),
            new Empty(words.empty(), words.emptyText(tenant), null, null),
            visit.carrying(""),
            wanted.map(any -> visit.carrying(InboxPages.HOME)).orElse(null),
            page.next()
                .map(next -> visit.carrying(InboxPages.HOME + "?cursor=" + next))
                .orElse(null))
        .setLocale(reader.locale());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance open(@PathParam("id") UUID id) {
    var view = pages.open(visit.subject(), id, visit.reader());
    var shell = shells.person("inbox", null);
    return new InboxNotice(shell, view, visit.carrying(InboxPages.HOME), visit.carrying(""))
        .setLocale(shell.reader().locale());
  }

  @POST
  @Path("/{id}/unread")
  @RolesAllowed(Permissions.SELF_READ)
  public Response putBack(@PathParam("id") UUID id) {
    inboxes.putBack(visit.subject(), id);
    return list();
  }

  @POST
  @Path("/read")
  @RolesAllowed(Permissions.SELF_READ)
  public Response readAll() {
    inboxes.openAll(visit.subject());
    return list();
  }

  /** As the menu says it. */
  private static long waiting(PersonShell shell) {
    return shell.menu().stream()
        .filter(item -> item.key().equals(shell.current()))
        .mapToLong(InboxResource::count)
        .sum();
  }

  private static long count(NavItem item) {
    var count = item.count();
    return count == null ? 0 : count;
  }

  private Response list() {
    return Response.seeOther(URI.create(visit.carrying(InboxPages.HOME))).build();
  }
}
