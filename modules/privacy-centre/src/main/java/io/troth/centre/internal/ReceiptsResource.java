package io.troth.centre.internal;

import io.quarkus.qute.TemplateInstance;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Receipts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Empty;
import io.troth.web.page.Formats;
import io.troth.web.page.PersonLine;
import io.troth.web.page.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the person did, each entry a receipt. */
@Path("/privacy/receipts")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class ReceiptsResource {

  private final Visit visit;
  private final Shells shells;
  private final Acts acts;
  private final Receipts receipts;
  private final Wording wording;

  ReceiptsResource(Visit visit, Shells shells, Acts acts, Receipts receipts, Wording wording) {
    this.visit = visit;
    this.shells = shells;
    this.acts = acts;
    this.receipts = receipts;
    this.wording = wording;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance receipts(@QueryParam("cursor") @Nullable String cursor) {
    var shell = shells.person("receipts", null);
    var reader = shell.reader();
    var page =
        acts.of(
            visit.subject(),
            new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var words = wording.in(reader.locale());
    var empty = new Empty(words.receiptsEmpty(), words.receiptsEmptyText(), null, null);
    var line =
        page.items().isEmpty()
            ? null
            : new PersonLine(page.items().stream().map(act -> entry(act, reader)).toList());
    var next = page.next().map(after -> "/privacy/receipts?cursor=" + after).orElse(null);
    return new Pages.Receipts(shell, line, empty, next).setLocale(reader.locale());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance receipt(@PathParam("id") String id) {
    var shell = shells.person("receipts", null);
    var reader = shell.reader();
    var text = receipts.textOfOwn(visit.subject(), number(id), reader);
    return new Pages.Receipt(shell, text, reader.locale().getLanguage()).setLocale(reader.locale());
  }

  private PersonLine.Entry entry(ActView act, Reader reader) {
    var kind =
        act.type() == ActType.DEEMED_ACCEPTED || act.type() == ActType.DEEMED_ACCEPTANCE_INVALIDATED
            ? PersonLine.Kind.CLOCK
            : PersonLine.Kind.ACT;
    var entry =
        new PersonLine.Entry(
                kind,
                reader.brief(act.at()),
                Formats.hour(act.at(), reader),
                wording.act(act, reader.locale()))
            .linked("/privacy/receipts/" + act.id());
    return act.type() == ActType.BASELINE_ASSERTED || act.how().asserted()
        ? entry.assertedByTenant()
        : entry;
  }

  private static UUID number(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such receipt.");
  }
}
