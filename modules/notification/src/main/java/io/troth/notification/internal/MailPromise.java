package io.troth.notification.internal;

import io.troth.kernel.promise.Reading;
import io.troth.notification.api.NoticeState;
import io.troth.notification.internal.send.TallyStatements;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Promised;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.VersionId;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Telling people by e-mail: the mails on every version announced after the one that promises. */
@Singleton
final class MailPromise implements PromiseControl {

  private final TallyStatements tallies;

  MailPromise(TallyStatements tallies) {
    this.tallies = tallies;
  }

  @Override
  public String id() {
    return "mail-notice";
  }

  @Override
  public String title() {
    return "Mail delivery";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().is(CommitmentKind.NOTICE, "email");
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var mails = tallies.mails();
    return one -> reading(PromisedChannel.later(one, Channel.EMAIL), mails, now);
  }

  private static Reading reading(
      List<PublishedVersion> later, Map<VersionId, Map<NoticeState, Long>> mails, Instant now) {
    if (later.isEmpty()) {
      return Reading.kept("No change has been announced since.");
    }
    long told = 0;
    long failed = 0;
    long pending = 0;
    boolean late = false;
    for (var version : later) {
      for (var count : mails.getOrDefault(version.id(), Map.of()).entrySet()) {
        if (count.getKey() == NoticeState.HANDED_OVER) {
          told += count.getValue();
        } else if (count.getKey().endedWithoutEvidence()) {
          failed += count.getValue();
        } else {
          pending += count.getValue();
          late |= isLate(version, now);
        }
      }
    }
    var figure = "%,d told, %,d not reached, %,d on their way.".formatted(told, failed, pending);
    var newest = later.get(later.size() - 1).id();
    return state(figure, failed, late).shownAt("/admin/rollouts/" + newest);
  }

  private static Reading state(String figure, long failed, boolean late) {
    if (failed > 0) {
      return Reading.broken(figure);
    }
    return late ? Reading.atRisk(figure) : Reading.kept(figure);
  }

  /** Whoever is told from now on gets less than the whole period before the version's date. */
  private static boolean isLate(PublishedVersion version, Instant now) {
    return now.plus(version.period().length()).isAfter(version.effectiveAt());
  }
}
