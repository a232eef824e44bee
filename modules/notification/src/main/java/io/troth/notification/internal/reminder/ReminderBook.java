package io.troth.notification.internal.reminder;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.Reminders;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Keeps whom the tenant reminds, and counts who was. */
@ApplicationScoped
class ReminderBook implements Reminders {

  private final ReminderStatements statements;
  private final Timelines timelines;
  private final CurrentActor caller;
  private final InstantSource clock;

  ReminderBook(
      ReminderStatements statements,
      Timelines timelines,
      CurrentActor caller,
      InstantSource clock) {
    this.statements = statements;
    this.timelines = timelines;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public Rule rule() {
    return new Rule(statements.daysBefore());
  }

  @Override
  @Transactional
  public void change(Rule rule) {
    if (rule.daysBefore() < 0 || rule.daysBefore() > Rule.MOST_DAYS) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "daysBefore",
          "Reminders go out that many days before a person's day.",
          "0 for no reminders, else 1 to " + Rule.MOST_DAYS);
    }
    statements.change(rule.daysBefore(), clock.instant(), caller.get().id());
  }

  @Override
  public long reminded(VersionId version) {
    return timelines.all().stream()
        .filter(line -> line.everPublished().stream().anyMatch(each -> each.id().equals(version)))
        .map(PolicyTimeline::policy)
        .findFirst()
        .map(policy -> statements.reminded(Topic.reminding(policy, version)))
        .orElse(0L);
  }
}
