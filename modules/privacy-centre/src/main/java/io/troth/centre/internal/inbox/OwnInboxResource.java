package io.troth.centre.internal.inbox;

import io.troth.centre.internal.Visit;
import io.troth.centre.internal.inbox.InboxPages.Listed;
import io.troth.centre.internal.inbox.OwnInbox.Item;
import io.troth.centre.internal.inbox.OwnInbox.Words;
import io.troth.notification.api.Inboxes;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inbox for the script on the tenant's own pages. */
@Path("/api/v1/me/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Person")
@OpenWhenSuspended
public class OwnInboxResource {

  private final Visit visit;
  private final InboxPages pages;
  private final Inboxes inboxes;

  OwnInboxResource(Visit visit, InboxPages pages, Inboxes inboxes) {
    this.visit = visit;
    this.pages = pages;
    this.inboxes = inboxes;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(
      operationId = "ownInbox",
      summary = "The caller's notices, newest first, in words to show them")
  @Parameter(name = "lang", description = "BCP 47 tag of the page's language", example = "de")
  public OwnInbox inbox(@BeanParam PageParams page) {
    var person = visit.subject();
    var reader = visit.reader();
    var unread = inboxes.unread(person);
    var listed = pages.list(person, page.request(), reader);
    return new OwnInbox(
        unread,
        reader.lang(),
        reader.dir(),
        words(InboxWords.in(reader.locale()), unread),
        listed.items().stream().map(one -> item(one, reader)).toList(),
        listed.next());
  }

  @POST
  @Path("/{id}/read")
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(summary = "Mark a notice as read, which is no acceptance and no use")
  public void read(@PathParam("id") UUID id) {
    inboxes.open(visit.subject(), id);
  }

  private static Words words(InboxMessages said, long unread) {
    return new Words(
        said.messages(),
        said.unread(),
        said.unreadCount(unread),
        said.empty(),
        said.open(),
        said.all(),
        said.close(),
        said.failed());
  }

  private static Item item(Listed one, Reader reader) {
    var words = InboxWords.of(reader);
    var entry = one.entry();
    return new Item(
        entry.id(),
        entry.isRead(),
        entry.at(),
        Formats.weekday(entry.at(), reader),
        one.story().language(),
        words.title(entry, one.story()),
        words.summary(entry, one.story()),
        words.when(entry, one.story()),
        words.can(entry, one.story()),
        InboxPages.HOME + "/" + entry.id());
  }
}
