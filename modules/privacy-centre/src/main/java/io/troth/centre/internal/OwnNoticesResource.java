package io.troth.centre.internal;

import io.troth.notification.api.Impressions;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the browser script asks for. */
@Path("/api/v1/me/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Person")
public class OwnNoticesResource {

  private final Visit visit;
  private final ComingChanges changes;
  private final Wording wording;
  private final Impressions impressions;

  OwnNoticesResource(Visit visit, ComingChanges changes, Wording wording, Impressions impressions) {
    this.visit = visit;
    this.changes = changes;
    this.wording = wording;
    this.impressions = impressions;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(
      operationId = "ownNotices",
      summary = "The coming versions that concern the caller, in words to show them")
  @Parameter(name = "lang", description = "BCP 47 tag of the page's language", example = "de")
  public OwnNotices notices() {
    var reader = visit.reader();
    var items =
        changes.of(visit.subject(), reader.locale()).stream()
            .filter(Coming::open)
            .map(coming -> item(coming, reader))
            .toList();
    return new OwnNotices(items);
  }

  private OwnNotices.Item item(Coming coming, io.troth.web.page.Reader reader) {
    return new OwnNotices.Item(
        coming.version().id().toString(),
        coming.version().number(),
        coming.language(),
        coming.text().changeSummary(),
        coming.version().contentHash(),
        "/privacy/coming/" + coming.version().id(),
        coming.answerDue(),
        coming.consents().stream()
            .map(consent -> new OwnNotices.Consent(consent.id(), consent.name()))
            .toList(),
        impressions.ticket(visit.subject(), coming.version().id()),
        wording.script(coming, reader));
  }
}
