package io.troth.notification.internal.send;

import static java.util.stream.Collectors.toMap;

import io.troth.eventbus.Events;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.Reachability.Reason;
import io.troth.notification.internal.MailSettings;
import io.troth.notification.internal.Notice;
import io.troth.notification.internal.NoticeRows;
import io.troth.notification.internal.Topic;
import io.troth.notification.internal.mail.HandOver;
import io.troth.notification.internal.mail.Reply;
import io.troth.notification.internal.mailing.Allowance;
import io.troth.notification.internal.mailing.MinuteStatements;
import io.troth.notification.internal.outbox.TryStatements;
import io.troth.notification.internal.outbox.TryStatements.Try;
import io.troth.notification.internal.send.ClaimStatements.Term;
import io.troth.notification.internal.send.Ending.Answered;
import io.troth.notification.internal.send.Ending.NoAddress;
import io.troth.notification.internal.send.Ending.Parked;
import io.troth.notification.internal.send.Ending.Unwritten;
import io.troth.notification.internal.send.TakenStatements.Taken;
import io.troth.notification.internal.suppression.SuppressionStatements;
import io.troth.policy.api.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes mails for sending and records how they ended, with the facts in the same transaction. An
 * ending counts only while the claim does: what another replica has taken over is its to record.
 */
@ApplicationScoped
public class Claims {

  private static final int ATTEMPTS_BEFORE_GIVING_UP = 5;
  private static final Reply UNWRITTEN = Reply.none("The mail could not be written");

  private final ClaimStatements statements;
  private final Bundles bundles;
  private final TakenStatements takenStatements;
  private final NoticeRows notices;
  private final SuppressionStatements suppressions;
  private final TryStatements tries;
  private final Allowance allowance;
  private final MinuteStatements minutes;
  private final Events events;
  private final UniqueIds ids;
  private final MailSettings settings;
  private final InstantSource clock;

  Claims(
      ClaimStatements statements,
      Bundles bundles,
      TakenStatements takenStatements,
      NoticeRows notices,
      SuppressionStatements suppressions,
      TryStatements tries,
      Allowance allowance,
      MinuteStatements minutes,
      Events events,
      UniqueIds ids,
      MailSettings settings,
      InstantSource clock) {
    this.statements = statements;
    this.bundles = bundles;
    this.takenStatements = takenStatements;
    this.notices = notices;
    this.suppressions = suppressions;
    this.tries = tries;
    this.allowance = allowance;
    this.minutes = minutes;
    this.events = events;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  /** As many mails as make a batch and the tenant's rate allows, the most pressing first. */
  @Transactional
  public List<Claim> take() {
    var now = now();
    var term = new Term(ids.next(), now, now.plus(settings.lease()));
    var taken = new ArrayList<Claim>();
    allowance.spend(
        batch(),
        now,
        (most, together) -> {
          var lines = statements.lines(together ? ClaimStatements.EVER : now);
          for (var line : lines) {
            if (taken.size() < most && line.isDue(now)) {
              var rest = most - taken.size();
              taken.addAll(bundles.claim(line, lines, term, rest, together));
            }
          }
          return taken.size();
        });
    return taken;
  }

  /** Large where much is let out: what a batch costs is then shared by many mails. */
  private int batch() {
    var quarterSecond = (int) Math.min(settings.rate() / 4, settings.batchMost());
    return Math.max(settings.batch(), quarterSecond);
  }

  /** Records endings together. */
  @Transactional
  void record(List<Ending> endings) {
    var record = new Record(now());
    var rest = new ArrayList<Ending>();
    var mails = new HashMap<UUID, List<Taken>>();
    for (var ending : endings) {
      taken(ending)
          .ifPresentOrElse(
              mail ->
                  mails.computeIfAbsent(mail.claim().lease(), any -> new ArrayList<>()).add(mail),
              () -> rest.add(ending));
    }
    mails.forEach(record::taken);
    if (!rest.isEmpty()) {
      record.singly(rest);
    }
    record.publish();
  }

  /** The most frequent ending by far, which is recorded for many mails at once. */
  private static Optional<Taken> taken(Ending ending) {
    return ending instanceof Answered answered
            && answered.answer() instanceof HandOver.Taken received
            && !answered.claim().topic().isReminder()
        ? Optional.of(
            new Taken(
                answered.claim(),
                received.reply(),
                received.secured(),
                answered.zone(),
                answered.form(),
                answered.mail()))
        : Optional.empty();
  }

  /** What is recorded in one transaction. */
  private final class Record {

    private final Instant now;
    private final List<DomainEvent> facts = new ArrayList<>();
    private final List<Try> failed = new ArrayList<>();
    private final Map<UUID, long[]> taken = new HashMap<>();

    Record(Instant now) {
      this.now = now;
    }

    void taken(UUID lease, List<Taken> mails) {
      for (var mail : takenStatements.put(lease, mails, now)) {
        facts.add(Outcomes.handedOver(mail, now));
        count(mail.claim().topic(), mail.secured());
      }
    }

    void singly(List<Ending> endings) {
      var held =
          notices.lock(endings.stream().map(ending -> ending.claim().notice()).toList()).stream()
              .collect(toMap(Notice::id, notice -> notice));
      for (var ending : endings) {
        Optional.ofNullable(held.get(ending.claim().notice()))
            .filter(notice -> notice.isHeldBy(ending.claim().lease()))
            .ifPresent(notice -> end(notice, ending));
      }
    }

    private void count(Topic topic, boolean secured) {
      var count = taken.computeIfAbsent(topic.key(), any -> new long[2]);
      count[0]++;
      count[1] += secured ? 1 : 0;
    }

    private void end(Notice notice, Ending ending) {
      if (ending instanceof Answered answered) {
        answered(notice, answered);
      } else if (ending instanceof Parked parked) {
        notice.released(parked.due());
      } else if (ending instanceof NoAddress) {
        undeliverable(notice);
      } else if (ending instanceof Unwritten) {
        unwritten(notice);
      } else {
        notice.cancelled();
      }
    }

    private void answered(Notice notice, Answered answered) {
      var answer = answered.answer();
      notice.goesIn(answered.mail().map(Claim::notice));
      if (answer instanceof HandOver.Taken received) {
        notice.handedOver(received.reply(), received.secured(), now, answered.form());
        facts.add(Outcomes.reminded(notice, now, received.reply().code()));
        count(notice.topic(), received.secured());
      } else if (answer instanceof HandOver.NoSuchMailbox dead) {
        suppressions.put(notice.subject(), Reason.REFUSED, now);
        refused(notice, dead.reply());
      } else if (answer instanceof HandOver.NotTaken not) {
        refused(notice, not.reply());
      } else {
        later(notice, answer.reply());
      }
    }

    /** A server that is not there is nobody's refusal, however long it stays away. */
    private void later(Notice notice, Reply reply) {
      if (reply.code() != 0 && isGivenUp(notice)) {
        suppressions.put(notice.subject(), Reason.REFUSED, now);
        refused(notice, reply);
      } else {
        deferred(notice, reply, Retry.of(reply));
      }
    }

    /** Somebody has to mend it; the address has nothing to do with it and stays as it was. */
    private void unwritten(Notice notice) {
      notice.goesIn(Optional.empty());
      if (isGivenUp(notice)) {
        refused(notice, UNWRITTEN);
      } else {
        deferred(notice, UNWRITTEN, Retry.FULL);
      }
    }

    private boolean isGivenUp(Notice notice) {
      return notice.attempts() >= ATTEMPTS_BEFORE_GIVING_UP
          && notice.plannedAt().plus(settings.giveUpAfter()).isBefore(now);
    }

    private void deferred(Notice notice, Reply reply, Retry retry) {
      var pause = retry.pause(notice.attempts(), settings.firstPause(), settings.longestPause());
      failed(notice, reply);
      notice.deferred(reply, now.plus(pause));
    }

    private void refused(Notice notice, Reply reply) {
      failed(notice, reply);
      notice.refused(reply);
      facts.add(Outcomes.refusal(notice, now, reply.code()));
    }

    private void failed(Notice notice, Reply reply) {
      failed.add(new Try(notice.id(), notice.attempts(), now, reply));
    }

    private void undeliverable(Notice notice) {
      failed(notice, Reply.none("No address that works"));
      notice.undeliverable();
      var subject = notice.subject();
      if (suppressions.among(List.of(subject)).isEmpty()) {
        suppressions.put(subject, Reason.NO_ADDRESS, now);
      }
      facts.add(Outcomes.refusal(notice, now, 0));
    }

    void publish() {
      tries.putAll(failed);
      taken.forEach((topic, count) -> minutes.add(new VersionId(topic), now, count[0], count[1]));
      if (!facts.isEmpty()) {
        events.publishAll(facts);
      }
    }
  }

  /** As exact as it is stored, so that facts and rows say the same. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
