package io.troth.admin.internal.reminder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.Reminders;
import io.troth.notification.api.Reminders.Rule;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many days before their own day people are reminded. */
@Path("/admin/reminders")
@Produces(MediaType.TEXT_HTML)
public class ReminderPages {

  private static final String DAYS = "daysBefore";

  @CheckedTemplate(basePath = "admin")
  record ReminderRule(StaffShell shell, Form form) implements TemplateInstance {}

  private final Desk desk;
  private final Reminders reminders;

  ReminderPages(Desk desk, Reminders reminders) {
    this.desk = desk;
    this.reminders = reminders;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public TemplateInstance show(@QueryParam("saved") @Nullable String saved) {
    var flash = saved == null ? null : Flash.done("Saved: it holds from now on.");
    var days = Integer.toString(reminders.rule().daysBefore());
    return new ReminderRule(desk.shell("reminders", flash), Form.filled(Map.of(DAYS, days)));
  }

  @POST
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response save(@FormParam(DAYS) @Nullable String days) {
    var typed = Objects.requireNonNullElse(days, "").strip();
    try {
      reminders.change(new Rule(Integer.parseInt(typed)));
      return Response.seeOther(URI.create("/admin/reminders?saved=true")).build();
    } catch (NumberFormatException noNumber) {
      return refused(typed, "This is not a number of days.", "a whole number, 0 for nobody");
    } catch (Problem problem) {
      if (problem.type() != CommonProblem.INVALID_INPUT) {
        throw problem;
      }
      var wrong = problem.violations().get(0);
      return refused(typed, wrong.message(), wrong.expected());
    }
  }

  private Response refused(String typed, String message, String expected) {
    var form = Form.filled(Map.of(DAYS, typed)).refused(DAYS, message, expected);
    return Response.status(CommonProblem.INVALID_INPUT.status())
        .entity(new ReminderRule(desk.shell("reminders"), form))
        .build();
  }
}
