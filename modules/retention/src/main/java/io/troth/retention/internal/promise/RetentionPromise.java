package io.troth.retention.internal.promise;

import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import io.troth.retention.api.Sweeps;
import io.troth.retention.api.Sweeps.Share;
import io.troth.retention.internal.rule.Rule;
import io.troth.retention.internal.rule.RuleBook;
import io.troth.retention.internal.rule.RuleStatements;
import io.troth.retention.internal.rule.RuleStatements.Health;
import io.troth.retention.internal.rule.Standing;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Data go when the version that binds each person says so. What is over its time for more than a
 * night puts the promise at risk; for more than three it is broken.
 */
@Singleton
final class RetentionPromise implements PromiseControl {

  private static final Duration A_NIGHT = Duration.ofHours(36);
  private static final Duration THREE_NIGHTS = Duration.ofDays(3).plus(A_NIGHT);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final String PAGE = "/admin/sweeps";

  private final RuleBook rules;
  private final RuleStatements records;
  private final Standing standing;
  private final Sweeps sweeps;

  RetentionPromise(RuleBook rules, RuleStatements records, Standing standing, Sweeps sweeps) {
    this.rules = rules;
    this.records = records;
    this.standing = standing;
    this.sweeps = sweeps;
  }

  @Override
  public String id() {
    return "retention-sweeps";
  }

  @Override
  public String title() {
    return "Sweeps by bound version";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.RETENTION;
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    var all =
        rules.at(now).stream()
            .collect(Collectors.toMap(RetentionPromise::name, rule -> rule, (one, same) -> one));
    var health =
        records.health(
            List.copyOf(all.values()),
            standing.now(),
            now,
            now.minus(A_NIGHT),
            now.minus(THREE_NIGHTS));
    var done = sweeps.since(now.minus(MONTH));
    return one -> reading(one, all, health, done);
  }

  private static String name(Rule rule) {
    return rule.policy() + " " + rule.version() + " " + rule.category();
  }

  private static Reading reading(
      Asked asked, Map<String, Rule> all, Map<String, Health> health, List<Share> done) {
    var category = asked.promised().key().id();
    var rule =
        Optional.ofNullable(
            all.get(asked.timeline().policy() + " " + asked.version().number() + " " + category));
    return rule.flatMap(known -> Optional.ofNullable(health.get(known.key())))
        .map(found -> reading(found, words(found, category, done)))
        .orElseGet(() -> Reading.kept("The version has not bound anybody."))
        .shownAt(PAGE);
  }

  private static Reading reading(Health health, String figure) {
    if (health.overdue() > 0) {
      return Reading.broken(figure);
    }
    return health.late() > 0 ? Reading.atRisk(figure) : Reading.kept(figure);
  }

  private static String words(Health health, String category, List<Share> done) {
    long gone =
        done.stream()
            .filter(share -> share.category().equals(category))
            .filter(share -> share.deed() != Sweeps.Deed.RESTRICTED)
            .mapToLong(Share::records)
            .sum();
    var oldest =
        health
            .oldest()
            .map(at -> "the oldest of " + at.atOffset(ZoneOffset.UTC).toLocalDate())
            .orElse("none");
    return "Records under it: %,d, %s; over their time: %,d; kept by law or hold: %,d; gone in 30 days: %,d."
        .formatted(health.records(), oldest, health.late(), health.stay(), gone);
  }
}
