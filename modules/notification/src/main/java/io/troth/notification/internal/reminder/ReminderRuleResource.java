package io.troth.notification.internal.reminder;

import io.troth.notification.api.Reminders;
import io.troth.notification.api.Reminders.Rule;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom the tenant reminds, over HTTP. */
@Path("/api/v1/reminder-rule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class ReminderRuleResource {

  private final Reminders reminders;

  ReminderRuleResource(Reminders reminders) {
    this.reminders = reminders;
  }

  /** Whom the tenant reminds. */
  @Schema(name = "ReminderRule")
  public record RuleJson(
      @Schema(
              description = "days before a person's own date; 0 for no reminders",
              minimum = "0",
              maximum = "6")
          int daysBefore) {}

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(operationId = "readReminderRule", summary = "Whom the tenant reminds")
  public RuleJson read() {
    return new RuleJson(reminders.rule().daysBefore());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(operationId = "changeReminderRule", summary = "Remind people sooner, later or never")
  public RuleJson change(@NotNull RuleJson rule) {
    reminders.change(new Rule(rule.daysBefore()));
    return read();
  }
}
