package io.troth.notification.internal.held;

import io.troth.personaldata.HeldKind;
import java.util.List;
import java.util.Set;

/** The tables of this room with rows about people. */
final class HeldNotices {

  private static final HeldKind ALL_NOTICES =
      HeldKind.of("notice", "notices", "Notices to you")
          .id("notice", "id")
          .id("version", "coalesce(reminds, version_id)")
          .texts("channel", "round", "state")
          .time("planned_at", "planned_at")
          .texts("attempts")
          .time("handed_over_at", "handed_over_at")
          .time("came_back_at", "bounced_at")
          .text("mail_server_code", "reply_code")
          .text("mail_server_said", "reply_text")
          .orderedBy("id");

  /** What was handed to a mail server is evidence, what was not is only waiting. */
  static final HeldKind HANDED_OVER = ALL_NOTICES.where("handed_over_at is not null");

  static final HeldKind SHOWN =
      HeldKind.of("impression", "shown-banners", "Announcements on your screen")
          .id("version", "version_id")
          .time("shown_at", "shown_at")
          .orderedBy("shown_at");

  private static final HeldKind TRIES =
      HeldKind.through(ALL_NOTICES, "notice_id", "notice_try", "tries", "Attempts put off")
          .id("notice", "notice_id")
          .texts("attempt")
          .time("tried_at", "tried_at")
          .text("mail_server_code", "reply_code")
          .text("mail_server_said", "reply_text")
          .orderedBy("notice_id, attempt");

  private static final HeldKind RETURNED =
      HeldKind.of("returned_mail", "returned-mails", "Mails that came back")
          .id("notice", "notice_id")
          .texts("kind", "status")
          .time("reported_at", "reported_at")
          .orderedBy("reported_at");

  private static final HeldKind SUPPRESSED =
      HeldKind.of("suppression", "suppressions", "Why no mail is sent to you")
          .texts("reason")
          .time("since", "since_at");

  private static final HeldKind STOPPED =
      HeldKind.of("optional_stop", "declined-mails", "Mails you declined")
          .texts("reason")
          .time("since", "since_at");

  private static final HeldKind SINCE =
      HeldKind.of("address_since", "address-changes", "Your last change of address")
          .time("since", "since_at");

  private static final HeldKind READ =
      HeldKind.of("notice_read", "opened-notices", "Notices you opened")
          .id("version", "topic_id")
          .time("opened_at", "read_at")
          .orderedBy("read_at");

  private static final HeldKind DELIVERIES =
      HeldKind.by("stream_id", "webhook_delivery", "webhook-deliveries", "Facts told to servers")
          .texts("type", "state", "attempts")
          .time("happened_at", "created_at")
          .orderedBy("position");

  private static final HeldKind DELIVERY_TRIES =
      HeldKind.through(
          DELIVERIES, "delivery_id", "webhook_attempt", "webhook-attempts", "Attempts to tell");

  static final List<HeldKind> SHOW =
      List.of(ALL_NOTICES, TRIES, RETURNED, SUPPRESSED, STOPPED, SINCE, READ, SHOWN, DELIVERIES);

  /** Attempts go before what they hang on. */
  static final List<HeldKind> GOES =
      List.of(
          TRIES,
          RETURNED,
          SUPPRESSED,
          STOPPED,
          SINCE,
          READ,
          DELIVERY_TRIES,
          DELIVERIES,
          ALL_NOTICES.where("handed_over_at is null"));

  static final Set<String> TABLES =
      Set.of(
          "notice",
          "notice_try",
          "returned_mail",
          "suppression",
          "optional_stop",
          "address_since",
          "notice_read",
          "impression",
          "webhook_delivery",
          "webhook_attempt");

  private HeldNotices() {}
}
