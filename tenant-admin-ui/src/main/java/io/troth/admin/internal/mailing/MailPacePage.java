package io.troth.admin.internal.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.QuietHours;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fast and at which hours the tenant's mails may go. */
@Path("/admin/mail-pace")
@Produces(MediaType.TEXT_HTML)
public class MailPacePage {

  private static final String PER_MINUTE = "perMinute";
  private static final String FROM = "quietFrom";
  private static final String UNTIL = "quietUntil";
  private static final String GATHER = "gatherMinutes";

  @CheckedTemplate(basePath = "admin")
  record MailPace(StaffShell shell, Form form, int slowest, int fastest, int longest)
      implements TemplateInstance {}

  private final Desk desk;
  private final MailingRules rules;

  MailPacePage(Desk desk, MailingRules rules) {
    this.desk = desk;
    this.rules = rules;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public TemplateInstance show(@QueryParam("saved") @Nullable String saved) {
    var flash = saved == null ? null : Flash.done("Saved: it holds from the next mail on.");
    return page(form(rules.get()), flash);
  }

  @POST
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response save(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    try {
      rules.set(new Rules(perMinute(form), quiet(form), gatherMinutes(form)));
      return Response.seeOther(URI.create("/admin/mail-pace?saved=true")).build();
    } catch (Problem problem) {
      return Response.status(problem.type().status())
          .entity(page(form.refused(Faults.of(problem)), null))
          .build();
    }
  }

  private TemplateInstance page(Form form, @Nullable Flash flash) {
    return new MailPace(
        desk.shell("mail-pace", flash),
        form,
        MailingRules.SLOWEST,
        MailingRules.FASTEST,
        MailingRules.LONGEST_GATHERING);
  }

  private static Form form(Rules rules) {
    var values = new HashMap<String, String>();
    rules.perMinute().ifPresent(number -> values.put(PER_MINUTE, number.toString()));
    rules
        .quiet()
        .ifPresent(
            quiet -> {
              values.put(FROM, quiet.from().toString());
              values.put(UNTIL, quiet.until().toString());
            });
    values.put(GATHER, Integer.toString(rules.gatherMinutes()));
    return Form.filled(values);
  }

  private static Optional<Integer> perMinute(Form form) {
    var text = form.value(PER_MINUTE).strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException noNumber) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, PER_MINUTE, "This is no whole number.", "600, or nothing");
    }
  }

  private static int gatherMinutes(Form form) {
    var text = form.value(GATHER).strip();
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw Problem.at(CommonProblem.INVALID_INPUT, GATHER, "This is no whole number.", "15, or 0");
    }
  }

  private static Optional<QuietHours> quiet(Form form) {
    if (form.value(FROM).isBlank() && form.value(UNTIL).isBlank()) {
      return Optional.empty();
    }
    var from = time(form, FROM);
    var until = time(form, UNTIL);
    if (from.equals(until)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          UNTIL,
          "They would end when they begin.",
          "another time than " + from);
    }
    return Optional.of(new QuietHours(from, until));
  }

  private static LocalTime time(Form form, String field) {
    try {
      return LocalTime.parse(form.value(field).strip());
    } catch (DateTimeException unreadable) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          field,
          "This is no time of day.",
          "hours and minutes: 22:00");
    }
  }
}
