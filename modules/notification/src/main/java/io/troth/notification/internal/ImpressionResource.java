package io.troth.notification.internal;

import io.troth.notification.api.Impressions;
import io.troth.policy.api.VersionId;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a page says that it truly showed the banner to the person it was shown to. */
@Path("/api/v1/me/impressions")
@Tag(name = "Me")
class ImpressionResource {

  private final Impressions impressions;
  private final CurrentSubject person;

  ImpressionResource(Impressions impressions, CurrentSubject person) {
    this.impressions = impressions;
    this.person = person;
  }

  /**
   * An impression.
   *
   * @param version the version the banner was about
   */
  record ImpressionJson(@NotNull UUID version) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.IMPRESSIONS_REPORT)
  @Operation(summary = "Report that the banner on a version was on the person's screen")
  public void record(@NotNull @Valid ImpressionJson impression) {
    impressions.record(person.require(), new VersionId(impression.version()));
  }
}
