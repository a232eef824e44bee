package io.troth.notification.internal.mailing;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.MailingRules;
import io.troth.notification.internal.send.MailBell;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Keeps how fast and at which hours a tenant's mails may go. */
@ApplicationScoped
class RulesBook implements MailingRules {

  private final RulesStatements statements;
  private final MailBell bell;
  private final CurrentActor caller;
  private final InstantSource clock;

  RulesBook(RulesStatements statements, MailBell bell, CurrentActor caller, InstantSource clock) {
    this.statements = statements;
    this.bell = bell;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Rules get() {
    return statements.find();
  }

  @Override
  @Transactional
  public void set(Rules rules) {
    rules
        .perMinute()
        .filter(wanted -> wanted < SLOWEST || wanted > FASTEST)
        .ifPresent(this::refuse);
    if (rules.gatherMinutes() < 0 || rules.gatherMinutes() > LONGEST_GATHERING) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "gatherMinutes",
          "Mails cannot be gathered for " + rules.gatherMinutes() + " minutes.",
          "a number from 0 to " + LONGEST_GATHERING);
    }
    statements.keep(rules, clock.instant(), caller.get().id());
    bell.ringAfterCommit();
  }

  private void refuse(int wanted) {
    throw Problem.at(
        CommonProblem.INVALID_INPUT,
        "perMinute",
        wanted + " mails a minute is no rate that can be kept.",
        "a number from " + SLOWEST + " to " + FASTEST + ", or none");
  }
}
