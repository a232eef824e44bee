package io.troth.notification.internal.mailing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Mailings as they go over HTTP. */
final class MailingAnswers {

  private MailingAnswers() {}

  /** How far the mails on a version are. */
  @Schema(name = "Mailing")
  public record MailingAnswer(
      UUID version,
      MailingState state,
      @Schema(description = "people by the state of their newest mail")
          Map<NoticeState, Long> people,
      @Schema(description = "people who still are to be told") long rest,
      @Schema(description = "mails taken over an encrypted connection") long secured,
      @Schema(description = "mails taken so long ago that none comes back any more") long settled,
      @Schema(description = "mails a second over the last minutes") double perSecond,
      @Schema(description = "seconds until the last mail is taken; none while nothing goes out")
          Optional<Long> secondsLeft,
      Optional<Instant> doneAt,
      @Schema(description = "the last moment at which a mail keeps the date for everybody")
          Optional<Instant> sendBy,
      @Schema(description = "since when the date cannot be kept for everybody")
          Optional<Instant> atRiskSince) {

    static MailingAnswer of(MailingProgress progress, Instant now) {
      return new MailingAnswer(
          progress.version().value(),
          progress.state(),
          progress.people(),
          progress.rest(),
          progress.secured(),
          progress.settled(),
          Math.round(progress.perSecond() * 100) / 100.0,
          progress.left(now).map(Duration::toSeconds),
          progress.doneAt(),
          progress.sendBy(),
          progress.atRiskSince());
    }
  }

  /** Says that mails are given up for good. */
  @Schema(name = "MailingCancellation")
  public record Cancellation(
      @Schema(description = "true: it is known that this cannot be taken back")
          @Nullable Boolean confirm) {}

  /** How fast and at which hours mails may go. */
  @Schema(name = "MailingRules")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RulesBody(
      @Schema(description = "mails a minute; none: as fast as can be", minimum = "1")
          @Nullable Integer perMinute,
      @Schema(description = "first minute of the quiet hours, local to each person", pattern = TIME)
          @Nullable String quietFrom,
      @Schema(description = "first minute after them", pattern = TIME) @Nullable String quietUntil,
      @Schema(
              description =
                  "minutes that the mails on a version wait for others to the same people, to go as"
                      + " one; none: each version has a mail of its own",
              minimum = "0",
              maximum = "1440")
          @Nullable Integer gatherMinutes) {

    private static final String TIME = "^([01]\\d|2[0-3]):[0-5]\\d$";

    static RulesBody of(Rules rules) {
      return new RulesBody(
          rules.perMinute().orElse(null),
          rules.quiet().map(QuietHours::from).map(RulesBody::text).orElse(null),
          rules.quiet().map(QuietHours::until).map(RulesBody::text).orElse(null),
          rules.gatherMinutes() == 0 ? null : rules.gatherMinutes());
    }

    private static String text(LocalTime time) {
      return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }
  }
}
