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
import io.troth.retention.internal.vault.VaultTallies;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
  private final VaultTallies vault;
  private final Standing standing;
  private final Sweeps sweeps;

  RetentionPromise(
      RuleBook rules,
      RuleStatements records,
      VaultTallies vault,
      Standing standing,
      Sweeps sweeps) {
    this.rules = rules;
    this.records = records;
    this.vault = vault;
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
    var stronger = standing.now();
    var rest = List.copyOf(all.values());
    var late = now.minus(A_NIGHT);
    var overdue = now.minus(THREE_NIGHTS);
    var found =
        new Found(
            all,
            records.health(rest, stronger, now, late, overdue),
            vault.health(rest, stronger, now, late, overdue),
            sweeps.since(now.minus(MONTH)));
    return one -> reading(one, found);
  }

  /** Rules by name, how records and identifying values stand by the rules' keys, what was done. */
  private record Found(
      Map<String, Rule> rules,
      Map<String, Health> records,
      Map<String, VaultTallies.Health> people,
      List<Share> done) {}

  private static String name(Rule rule) {
    return rule.policy() + " " + rule.version() + " " + rule.category();
  }

  private static Reading reading(Asked asked, Found found) {
    var category = asked.promised().key().id();
    var rule =
        Optional.ofNullable(
            found
                .rules()
                .get(asked.timeline().policy() + " " + asked.version().number() + " " + category));
    return rule.flatMap(known -> reading(known, found))
        .orElseGet(() -> Reading.kept("The version has not bound anybody."))
        .shownAt(PAGE);
  }

  private static Optional<Reading> reading(Rule rule, Found found) {
    var people =
        Optional.ofNullable(found.people().get(rule.key())).orElse(VaultTallies.Health.GOOD);
    return Optional.ofNullable(found.records().get(rule.key()))
        .map(
            health ->
                reading(
                    health.late() + people.late(),
                    health.overdue() + people.overdue(),
                    words(health, rule.category(), found.done()) + words(people)));
  }

  private static Reading reading(long late, long overdue, String figure) {
    if (overdue > 0) {
      return Reading.broken(figure);
    }
    return late > 0 ? Reading.atRisk(figure) : Reading.kept(figure);
  }

  /** Nothing is said where nobody has identifying values under the promise. */
  private static String words(VaultTallies.Health people) {
    return people.equals(VaultTallies.Health.GOOD)
        ? ""
        : " People whose identifying values are over their time: %,d%s; kept by law or hold: %,d."
            .formatted(
                people.late(),
                people.oldest().map(at -> ", the oldest of " + day(at)).orElse(""),
                people.stay());
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String words(Health health, String category, List<Share> done) {
    long gone =
        done.stream()
            .filter(share -> share.category().equals(category))
            .filter(share -> share.deed() != Sweeps.Deed.RESTRICTED)
            .mapToLong(Share::records)
            .sum();
    var oldest = health.oldest().map(at -> "the oldest of " + day(at)).orElse("none");
    return "Records under it: %,d, %s; over their time: %,d; kept by law or hold: %,d; gone in 30 days: %,d."
        .formatted(health.records(), oldest, health.late(), health.stay(), gone);
  }
}
