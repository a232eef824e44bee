package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActView;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.standing.MailFailed;
import io.troth.consent.internal.standing.UseRules;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.policy.api.PolicyTimeline;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Deemed acceptances that rested on a mail that had not arrived: each is invalidated by an act of
 * its own and listed as an incident. What was known when stays in the ledger.
 */
@Singleton
public class Disproof {

  private final Pen pen;
  private final LedgerStatements ledger;

  Disproof(Pen pen, LedgerStatements ledger) {
    this.pen = pen;
    this.ledger = ledger;
  }

  /**
   * Writes what a failure disproves.
   *
   * @param before the locked file without the failure
   * @param after the file with it, already saved
   */
  public void record(
      PersonFile before,
      PersonFile after,
      PolicyTimeline timeline,
      MailFailed failure,
      Instant now) {
    var standing = after.standing(timeline, after.asOf(now));
    var acts =
        UseRules.invalidatedBy(failure, before.under(timeline.policy()), standing).stream()
            .map(act -> act(timeline, act))
            .toList();
    if (!acts.isEmpty()) {
      List<ActView> written = pen.write(after, timeline, acts);
      ledger.addIncidents(written);
    }
  }

  private static NewAct act(PolicyTimeline timeline, VersionAct act) {
    var version = timeline.number(act.version()).orElseThrow();
    return NewAct.on(version, act.type(), act.at(), "bounce");
  }
}
