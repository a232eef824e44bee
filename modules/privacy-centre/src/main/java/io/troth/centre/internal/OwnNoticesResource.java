package io.troth.centre.internal;

import io.troth.notification.api.Impressions;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.web.Permissions;
import io.troth.web.page.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    var open = changes.of(visit.subject(), reader.locale()).stream().filter(Coming::open).toList();
    var items = open.stream().map(coming -> item(coming, reader)).toList();
    var newest = newestOfEach(open);
    return new OwnNotices(
        items,
        newest.size() > 1 ? Optional.of(together(newest, reader)) : items.stream().findFirst());
  }

  /** Whoever reads of the newest of a policy need not read of those before it. */
  private static List<Coming> newestOfEach(List<Coming> open) {
    var policies = new HashSet<PolicyId>();
    return open.stream()
        .filter(coming -> policies.add(coming.standing().policy()))
        .limit(Impressions.MOST_TOGETHER)
        .toList();
  }

  /** Several policies in one banner, which leads to the page that shows them together. */
  private OwnNotices.Item together(List<Coming> changes, Reader reader) {
    var versions = changes.stream().map(coming -> coming.version().id()).toList();
    return new OwnNotices.Item(
        versions.stream().map(VersionId::toString).collect(Collectors.joining(".")),
        0,
        reader.locale().toLanguageTag(),
        changes.stream().map(OwnNoticesResource::summary).collect(Collectors.joining(" · ")),
        "",
        "/privacy",
        false,
        List.of(),
        impressions.ticket(visit.subject(), versions),
        wording.script(changes, reader));
  }

  private static String summary(Coming coming) {
    return coming.text().title() + ": " + coming.text().changeSummary();
  }

  private OwnNotices.Item item(Coming coming, Reader reader) {
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
