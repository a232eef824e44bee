package io.troth.demo.clock;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenant.api.StaffSessions;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Lets a day or a week pass, from the strip above the staff pages of a demo. */
@Path("/demo/clock")
public class ClockResource {

  private final MovableClock clock;
  private final StaffSessions sessions;

  ClockResource(MovableClock clock, StaffSessions sessions) {
    this.clock = clock;
    this.sessions = sessions;
  }

  @POST
  @RolesAllowed(Permissions.DEMO_CONTROL)
  public Response advance(
      @FormParam("step") @Nullable String step, @HeaderParam("Referer") @Nullable String from) {
    if (!clock.movable()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "Time moves by itself here.");
    }
    var jump = days(step);
    sessions.carryOver(jump);
    clock.advance(jump);
    return Response.seeOther(URI.create(cameFrom(from))).build();
  }

  private static Duration days(@Nullable String step) {
    try {
      var days = Period.parse(step == null ? "" : step).getDays();
      if (days >= 1 && days <= MovableClock.LONGEST_STEP.toDays()) {
        return Duration.ofDays(days);
      }
    } catch (DateTimeException e) {
      throw notAStep(e.getMessage());
    }
    throw notAStep("The step is too short or too long.");
  }

  private static Problem notAStep(@Nullable String why) {
    return Problem.at(
        CommonProblem.INVALID_INPUT, "step", String.valueOf(why), "a period of 1 to 31 days: P1D");
  }

  /** Only a path of this very site: the header cannot lead anybody elsewhere. */
  private static String cameFrom(@Nullable String referer) {
    if (referer == null) {
      return "/admin";
    }
    try {
      var page = URI.create(referer);
      var path = page.getRawPath() == null ? "" : page.getRawPath();
      var back = page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
      return back.startsWith("/admin") ? back : "/admin";
    } catch (IllegalArgumentException e) {
      return "/admin";
    }
  }
}
