package io.troth.notification.internal.mailing;

import io.troth.notification.api.MailingRules.Rules;
import io.troth.notification.api.QuietHours;
import io.troth.notification.internal.MailSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the present tenant's rules allow. The rate is one for all replicas, because it is counted in
 * the tenant's row within the transaction that claims: nobody waits in it, who may claim nothing
 * goes on to the next tenant.
 */
@Singleton
public final class Allowance {

  /** What was not used of so much time may be caught up on at once. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  private final RulesStatements rules;
  private final MailSettings settings;

  Allowance(RulesStatements rules, MailSettings settings) {
    this.rules = rules;
    this.settings = settings;
  }

  /**
   * Mails that may be claimed now. Whoever gathers claims one replica at a time as well: two at
   * once could each take half of what one mail should tell.
   *
   * @param take claims up to so many and says how many it claimed
   */
  public void spend(int most, Instant now, Claiming take) {
    if (settings.tenantPerMinute().isPresent()) {
      rules.ensure();
    } else if (isBoundless(rules.find())) {
      take.upTo(most, false);
      return;
    }
    var lane = rules.lock();
    var gathers = lane.filter(RulesStatements.Lane::gathers).isPresent();
    var perMinute = lane.flatMap(RulesStatements.Lane::perMinute).or(this::usual);
    if (perMinute.isEmpty()) {
      take.upTo(most, gathers);
      return;
    }
    var pace = new Pace(perMinute.get());
    var free = pace.freeAt(lane.orElseThrow().freeAt(), now);
    var allowed = pace.allowed(free, now, most);
    if (allowed > 0) {
      rules.spend(pace.after(free, take.upTo(allowed, gathers)));
    }
  }

  private static boolean isBoundless(Rules known) {
    return known.perMinute().isEmpty() && known.gatherMinutes() == 0;
  }

  /** How long mails on a version wait for others to the same people. */
  public Duration gathering() {
    return Duration.ofMinutes(rules.find().gatherMinutes());
  }

  /** When the present tenant's people are left in peace. */
  public Optional<QuietHours> quiet() {
    return rules.find().quiet();
  }

  /** Mails a minute that the present tenant may send; empty when nothing limits it. */
  public Optional<Integer> perMinute() {
    return rules.find().perMinute().or(this::usual);
  }

  private Optional<Integer> usual() {
    return settings.tenantPerMinute().stream().boxed().findFirst();
  }

  /** Claims mails. */
  public interface Claiming {

    /**
     * @param together whether mails to the same person go as one
     * @return how many were claimed
     */
    int upTo(int most, boolean together);
  }

  /** Mails at even distances. */
  record Pace(int perMinute) {

    /** Never long ago, so that nothing is saved up; never far ahead, should the clock go back. */
    Instant freeAt(Instant stored, Instant now) {
      var earliest = now.minus(SLACK);
      var latest = now.plus(SLACK).plusMillis((long) gapMillis());
      if (stored.isBefore(earliest)) {
        return earliest;
      }
      return stored.isAfter(latest) ? now : stored;
    }

    int allowed(Instant free, Instant now, int most) {
      if (free.isAfter(now)) {
        return 0;
      }
      var many = Duration.between(free, now).toMillis() / gapMillis();
      return (int) Math.min(most, Math.max(1, Math.floor(many)));
    }

    Instant after(Instant free, int claimed) {
      return free.plusMillis(Math.round(claimed * gapMillis()));
    }

    private double gapMillis() {
      return Duration.ofMinutes(1).toMillis() / (double) perMinute;
    }
  }
}
