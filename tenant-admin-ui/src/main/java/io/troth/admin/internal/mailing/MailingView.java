package io.troth.admin.internal.mailing;

import io.troth.admin.internal.desk.Desk;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.NoticeState;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mails on a version, in words and figures.
 *
 * @param state word of what they are doing
 * @param pace how fast they go, and when the last one is taken
 * @param sendBy the last moment at which a mail keeps the date for everybody
 * @param atRisk since when the date cannot be kept for everybody
 */
public record MailingView(
    String href,
    Tone tone,
    String state,
    String pace,
    List<Figure> figures,
    @Nullable Moment sendBy,
    @Nullable Moment atRisk) {

  private static final double MINUTE = 60;

  static String href(MailingProgress progress) {
    return Desk.HOME + "/rollouts/" + progress.version() + "/mail";
  }

  /** As a rollout shows them. */
  public static MailingView of(MailingProgress progress, Reader reader) {
    return new MailingView(
        href(progress),
        tone(progress),
        state(progress),
        pace(progress, reader),
        figures(progress, reader),
        progress.sendBy().map(reader::moment).orElse(null),
        progress.atRiskSince().map(reader::moment).orElse(null));
  }

  private static List<Figure> figures(MailingProgress progress, Reader reader) {
    var failed =
        progress.count(NoticeState.REFUSED)
            + progress.count(NoticeState.UNDELIVERABLE)
            + progress.count(NoticeState.BOUNCED);
    return List.of(
        figure(
            progress.rest(),
            "Still to go",
            Tone.COMING,
            null,
            "planned or not yet planned for",
            reader),
        figure(
            progress.count(NoticeState.DEFERRED),
            "Tried again later",
            Tone.WAITS,
            Desk.HOME + "/notices?state=DEFERRED",
            "the mail server asked to wait; part of those still to go",
            reader),
        figure(
            progress.count(NoticeState.HANDED_OVER),
            "Taken by a mail server",
            Tone.KEPT,
            Desk.HOME + "/notices?state=HANDED_OVER",
            Formats.number(progress.secured(), reader) + " over an encrypted connection",
            reader),
        figure(
            progress.settled(),
            "Settled",
            Tone.KEPT,
            null,
            "taken so long ago that none comes back any more",
            reader),
        figure(
            failed,
            "Not reached by mail",
            Tone.BROKEN,
            Desk.HOME + "/unreachable",
            "given up, without an address or come back: the banner stands in",
            reader));
  }

  private static Figure figure(
      long count, String label, Tone tone, @Nullable String href, String note, Reader reader) {
    return new Figure(Formats.number(count, reader), label, count == 0 ? null : tone, href, note);
  }

  private static String state(MailingProgress progress) {
    return switch (progress.state()) {
      case PAUSED -> "Held";
      case CANCELLED -> "Cancelled";
      case RUNNING -> progress.rest() == 0 ? "All out" : "Going out";
    };
  }

  private static Tone tone(MailingProgress progress) {
    return switch (progress.state()) {
      case PAUSED -> Tone.WAITS;
      case CANCELLED -> Tone.NEUTRAL;
      case RUNNING -> progress.rest() == 0 ? Tone.KEPT : Tone.COMING;
    };
  }

  private static String pace(MailingProgress progress, Reader reader) {
    if (progress.rest() == 0) {
      return "Nothing is left to send.";
    }
    if (progress.state() == MailingState.PAUSED) {
      return "No mail goes out until somebody lets them go on.";
    }
    var perMinute = Formats.number(Math.round(progress.perSecond() * MINUTE), reader);
    return progress
        .left(reader.now())
        .map(left -> perMinute + " mails a minute; the last one " + ending(left) + ".")
        .orElse("No mail was taken in the last minutes.");
  }

  private static String ending(Duration left) {
    if (left.compareTo(Duration.ofMinutes(2)) < 0) {
      return "in a moment";
    }
    if (left.compareTo(Duration.ofHours(2)) < 0) {
      return "in about " + left.toMinutes() + " minutes";
    }
    return left.compareTo(Duration.ofDays(2)) < 0
        ? "in about " + left.toHours() + " hours"
        : "in about " + left.toDays() + " days";
  }
}
