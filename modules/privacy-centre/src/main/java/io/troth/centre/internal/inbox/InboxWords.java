package io.troth.centre.internal.inbox;

import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.inbox.Story.Course;
import io.troth.notification.api.InboxEntry;
import io.troth.notification.api.NoticeKind;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a notice is about, from when it counts, and what can be done. */
final class InboxWords {

  private final InboxMessages words;
  private final Reader reader;

  private InboxWords(InboxMessages words, Reader reader) {
    this.words = words;
    this.reader = reader;
  }

  static InboxMessages in(Locale locale) {
    return Bundles.in(InboxMessages.class, locale);
  }

  static InboxWords of(Reader reader) {
    return new InboxWords(in(reader.locale()), reader);
  }

  String title(InboxEntry entry, Story story) {
    var title = story.text().title();
    var number = story.address().number();
    return switch (entry.kind()) {
      case VERSION -> words.announced(title, number);
      case CORRECTION -> words.corrected(title, number);
      case REMINDER -> words.reminded(title, number);
    };
  }

  String summary(InboxEntry entry, Story story) {
    return isCorrection(entry) ? words.correctionChanges() : story.text().changeSummary();
  }

  String when(InboxEntry entry, Story story) {
    return isCorrection(entry) ? words.correctionWhen() : when(story);
  }

  private String when(Story story) {
    var dated = day(story.dated());
    var binds = story.binds().map(this::day).orElse(dated);
    return switch (story.course()) {
      case ANNOUNCED -> words.whenAnnounced(dated);
      case RUNNING -> words.whenRunning(binds);
      case NEEDS_ACCEPTANCE -> words.whenNeeds(dated);
      case ACCEPTED -> words.whenAccepted(binds);
      case OBJECTED -> words.whenObjected();
      case BINDS -> words.whenBinds(binds);
      case PAST -> words.whenPast();
      case WITHDRAWN -> words.whenWithdrawn();
    };
  }

  /** One sentence for each thing that can be done. */
  List<String> can(InboxEntry entry, Story story) {
    if (isCorrection(entry) || !story.course().isOpen()) {
      return List.of(
          story.course() == Course.OBJECTED && !isCorrection(entry)
              ? words.canTakeBack()
              : words.nothing());
    }
    var can = new ArrayList<String>();
    can.add(words.canAccept());
    can.add(story.restricts() ? words.canObjectRestrict() : words.canObject());
    can.add(
        story.course() == Course.NEEDS_ACCEPTANCE ? words.silenceNothing() : words.silenceBinds());
    return can;
  }

  String told(InboxEntry entry) {
    return switch (entry.mail()) {
      case HANDED_OVER -> words.byMail(day(entry.mailedAt().orElse(entry.at())));
      case PLANNED, SENDING, DEFERRED -> words.mailComing();
      case REFUSED, BOUNCED, UNDELIVERABLE, CANCELLED -> words.hereOnly();
    };
  }

  private static boolean isCorrection(InboxEntry entry) {
    return entry.kind() == NoticeKind.CORRECTION;
  }

  private String day(Instant at) {
    return Formats.weekday(at, reader);
  }
}
