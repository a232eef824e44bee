package io.troth.notification.internal.reminder;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails;
import io.troth.notification.api.event.NoticeReminded;
import io.troth.notification.internal.Notice;
import io.troth.notification.internal.Topic;
import io.troth.notification.spi.AwaitedAnswers;
import io.troth.notification.spi.AwaitedAnswers.Awaited;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the pipeline asks before a reminder goes out, and tells afterwards. */
@Singleton
public final class Reminding {

  private final Instance<AwaitedAnswers> answers;
  private final OptionalMails optional;
  private final InstantSource clock;

  Reminding(Instance<AwaitedAnswers> answers, OptionalMails optional, InstantSource clock) {
    this.answers = answers;
    this.optional = optional;
    this.clock = clock;
  }

  /** Whether a reminder may go out. */
  public sealed interface Turn {
    /** Now. */
    record Now() implements Turn {}

    /** Not before then: it is night where the person is. */
    record Later(Instant due) implements Turn {}

    /** Not any more: they have answered, declined reminders, or their day has come. */
    record Never() implements Turn {}
  }

  /** Asked right before each mail, because people answer while mails wait. */
  public Turn turn(Topic topic, SubjectRef person, ZoneId zone) {
    var now = clock.instant();
    var morning = Night.over(now, zone);
    if (awaited(topic, person).filter(one -> one.day().isAfter(morning)).isEmpty()
        || optional.stopped(List.of(person)).containsKey(person)) {
      return new Turn.Never();
    }
    return morning.isAfter(now) ? new Turn.Later(morning) : new Turn.Now();
  }

  /** Whose answer is awaited, and until when. */
  public Optional<Awaited> awaited(Topic topic, SubjectRef person) {
    return answers.stream().flatMap(all -> all.of(person, topic.version()).stream()).findFirst();
  }

  /** How a reminder ended: a fact of its own, so that nobody who counts dates hears of it. */
  public static NoticeReminded fact(
      Notice reminder, NoticeReminded.Outcome outcome, Instant at, int code) {
    var topic = reminder.topic();
    return new NoticeReminded(
        reminder.id(), reminder.subject(), topic.policy(), topic.version(), outcome, at, code);
  }
}
