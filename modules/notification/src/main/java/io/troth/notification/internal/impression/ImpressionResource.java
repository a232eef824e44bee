package io.troth.notification.internal.impression;

import io.troth.notification.api.Impressions;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a page says that it truly showed the banner to the person it was shown to. */
@Path("/api/v1/me/impressions")
@Tag(name = "Me")
class ImpressionResource {

  private static final int LONGEST = 400;

  private final Impressions impressions;
  private final CurrentSubject person;

  ImpressionResource(Impressions impressions, CurrentSubject person) {
    this.impressions = impressions;
    this.person = person;
  }

  /**
   * An impression.
   *
   * @param ticket as it came with the notice that was shown
   */
  record ImpressionJson(@NotNull @Size(max = LONGEST) String ticket) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.IMPRESSIONS_REPORT)
  @Operation(summary = "Report that the banner on a version was on the person's screen")
  public void record(@NotNull @Valid ImpressionJson impression) {
    impressions.record(person.require(), impression.ticket());
  }
}
