package io.troth.notification.internal.mailing;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.MailingRules;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.QuietHours;
import io.troth.notification.internal.mailing.MailingAnswers.RulesBody;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How fast and at which hours a tenant's mails may go, over HTTP. */
@Path("/api/v1/mailing-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class RulesResource {

  private static final String EXAMPLE =
      "{\"perMinute\": 600, \"quietFrom\": \"22:00\", \"quietUntil\": \"07:00\"}";

  private final MailingRules rules;

  RulesResource(MailingRules rules) {
    this.rules = rules;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(operationId = "readMailingRules", summary = "How fast and at which hours mails may go")
  public RulesBody read() {
    return RulesBody.of(rules.get());
  }

  @PUT
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(
      operationId = "changeMailingRules",
      summary = "Set the rate, the quiet hours and whether changes are told together")
  public RulesBody change(
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RulesBody.class),
                      examples = @ExampleObject(name = "quiet nights", value = EXAMPLE)))
          RulesBody body) {
    rules.set(
        new Rules(
            Optional.ofNullable(body.perMinute()),
            quiet(body),
            Optional.ofNullable(body.gatherMinutes()).orElse(0)));
    return RulesBody.of(rules.get());
  }

  private static Optional<QuietHours> quiet(RulesBody body) {
    if (body.quietFrom() == null && body.quietUntil() == null) {
      return Optional.empty();
    }
    var from = time("quietFrom", body.quietFrom());
    var until = time("quietUntil", body.quietUntil());
    if (from.equals(until)) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "quietUntil",
          "The quiet hours would end when they begin.",
          "another time than " + from);
    }
    return Optional.of(new QuietHours(from, until));
  }

  private static LocalTime time(String field, @Nullable String text) {
    try {
      return LocalTime.parse(text == null ? "" : text);
    } catch (DateTimeException unreadable) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          field,
          "This is no time of day.",
          "hours and minutes: 22:00");
    }
  }
}
