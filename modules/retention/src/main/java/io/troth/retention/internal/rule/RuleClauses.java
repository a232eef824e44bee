package io.troth.retention.internal.rule;

import static io.troth.collection.api.RecordTable.CATEGORY;
import static io.troth.collection.api.RecordTable.COLLECTED_AT;
import static io.troth.collection.api.RecordTable.PURPOSE;
import static io.troth.collection.api.RecordTable.SUBJECT;

import io.troth.collection.api.RecordTable;
import io.troth.consent.api.BoundTable;
import io.troth.consent.api.PurposeTable;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.retention.internal.hold.LiveHolds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One rule as conditions over {@code collected_record r}: the same that {@link RetentionPlan} says
 * of one record, over all of a category in one statement.
 */
final class RuleClauses {

  private static final String NEVER = "9223372036854775807";
  private static final String COLLECTED = "r." + COLLECTED_AT;

  private final UUID tenant;
  private final Rule rule;
  private final Optional<Keep> keep;
  private final LiveHolds holds;
  private final Instant now;

  RuleClauses(UUID tenant, Rule rule, Optional<Keep> keep, LiveHolds holds, Instant now) {
    this.tenant = tenant;
    this.rule = rule;
    this.keep = keep;
    this.holds = holds;
    this.now = now;
  }

  /** Whether anything can keep what the rule would delete. */
  boolean mayStay() {
    return keep.isPresent() || holds.covers(rule.category());
  }

  /** The sources and the condition that a record is under the rule. */
  Clause governed() {
    return governed("");
  }

  /** The same in the order of the key, whatever the server thinks of other ways. */
  Clause governedInOrder() {
    return governed(" force index (primary)");
  }

  /**
   * Records come first and whom a version binds is looked up for each: conditions on a version that
   * nobody could mistake for an inner join keep the server to that.
   */
  private Clause governed(String hint) {
    var clause =
        Clause.of(" from " + RecordTable.NAME + " r" + hint + " left join ")
            .and(BoundTable.NAME + " b on b.tenant_id = r.tenant_id")
            .and(" and b." + BoundTable.POLICY + " = ?", rule.policy().value())
            .and(" and b." + BoundTable.SUBJECT + " = r." + SUBJECT)
            .and(" and b." + BoundTable.FROM + " <= ?", now)
            .and(" and b." + BoundTable.UNTIL + " > ?", now)
            .and(" left join subject_life l on l.tenant_id = r.tenant_id")
            .and(" and l.subject_id = r." + SUBJECT);
    if (restsOnConsent()) {
      clause
          .and(" left join " + PurposeTable.NAME + " s on s.tenant_id = r.tenant_id")
          .and(" and s." + PurposeTable.POLICY + " = ?", rule.policy().value())
          .and(" and s." + PurposeTable.PURPOSE + " = r." + PURPOSE)
          .and(" and s." + PurposeTable.SUBJECT + " = r." + SUBJECT)
          .and(" and s." + PurposeTable.FROM + " <= ?", now)
          .and(" and s." + PurposeTable.UNTIL + " > ?", now);
    }
    if (rule.warning().isPresent()) {
      clause
          .and(" left join erasure_warning w on w.tenant_id = r.tenant_id")
          .and(" and w.subject_id = r." + SUBJECT + " and w.category = r." + CATEGORY);
    }
    clause.and(" where r.tenant_id = ? and r." + CATEGORY + " = ?", tenant, rule.category());
    var number = " and coalesce(b." + BoundTable.NUMBER + ", 0)";
    return rule.inForce()
        ? clause.and(number + " in (?, 0)", rule.version())
        : clause.and(number + " = ?", rule.version());
  }

  private boolean restsOnConsent() {
    var trigger = rule.promise().trigger();
    return trigger == RetentionTrigger.CONSENT_WITHDRAWN
        || trigger == RetentionTrigger.PURPOSE_ENDED;
  }

  /** The instant from which the promised time counts; {@link #NEVER} while it does not. */
  Clause start() {
    return start(rule.promise().trigger());
  }

  /** That the time is over at an instant, and the person was told as long before as they must be. */
  Clause over(Instant at) {
    var over = timeOver(at);
    return rule.warning()
        .map(
            ahead ->
                over.and(" and (r." + SUBJECT + " is null or (w.warned_at <= ?", at.minus(ahead))
                    .and(" and w.warned_at >= ")
                    .and(start())
                    .and("))"))
        .orElse(over);
  }

  /** That somebody is to be told now, so that their data can go when their time is over. */
  Clause toWarn(Duration ahead) {
    return timeOver(now.plus(ahead))
        .and(" and r." + SUBJECT + " is not null and (w.warned_at is null or w.warned_at < ")
        .and(start())
        .and(") and ")
        .and(held())
        .and(" = 0 and ")
        .and(kept())
        .and(" = 0");
  }

  /** That the time is over at an instant. */
  Clause timeOver(Instant at) {
    var latest = Ends.latestStart(at, rule.promise().keep());
    return Clause.of(COLLECTED + " <= ? and ", latest).and(start()).and(" <= ?", latest);
  }

  private Clause start(RetentionTrigger trigger) {
    return switch (trigger) {
      case CREATED -> Clause.of(COLLECTED);
      case LAST_ACTIVITY -> lastActivity();
      case RELATIONSHIP_ENDED -> Clause.of(fromThenOn("coalesce(l.ended_at, " + NEVER + ")"));
      case CONSENT_WITHDRAWN ->
          Clause.of(
              fromThenOn(consentEnd(PurposeTable.WITHDRAWN + ", " + PurposeTable.REVOKED)));
      case PURPOSE_ENDED -> purposeEnd();
      case FIXED_DATE ->
          rule.fixed()
              .map(day -> Clause.of("greatest(" + COLLECTED + ", ?)", day))
              .orElseGet(() -> Clause.of(NEVER));
    };
  }

  private static Clause lastActivity() {
    var newest =
        "(select max(n.%s) from %s n where n.tenant_id = r.tenant_id and n.%s = r.%s)"
            .formatted(COLLECTED_AT, RecordTable.NAME, SUBJECT, SUBJECT);
    return Clause.of(
        "greatest(%s, coalesce(l.active_until, 0), coalesce(%s, 0))".formatted(COLLECTED, newest));
  }

  private Clause purposeEnd() {
    var ended =
        consentEnd(
            "%d, %d, %d, %d, %d"
                .formatted(
                    PurposeTable.REFUSED,
                    PurposeTable.WITHDRAWN,
                    PurposeTable.EXPIRED,
                    PurposeTable.INVALIDATED,
                    PurposeTable.REVOKED));
    var since = "coalesce(b." + BoundTable.FROM + ", " + COLLECTED + ")";
    var clause = Clause.of("greatest(" + COLLECTED + ", least(" + ended + ", ");
    if (rule.purposes().isEmpty()) {
      clause.and(since);
    } else {
      clause
          .and("case when r." + PURPOSE + " in ")
          .in(rule.purposes().stream().sorted().toList())
          .and(" then " + NEVER + " else " + since + " end");
    }
    return clause.and(", coalesce(l.ended_at, " + NEVER + ")))");
  }

  private static String consentEnd(String states) {
    return "case when s.%s in (%s) then s.%s else %s end"
        .formatted(PurposeTable.STATE, states, PurposeTable.FROM, NEVER);
  }

  private static String fromThenOn(String start) {
    return "greatest(" + COLLECTED + ", " + start + ")";
  }

  /** 1 where a legal hold covers the record. */
  Clause held() {
    if (holds.coversEverybody(rule.category())) {
      return Clause.of("1");
    }
    var named = holds.naming(rule.category());
    return named.isEmpty()
        ? Clause.of("0")
        : Clause.of(
                "case when exists (select p.hold_id from legal_hold_person p"
                    + " where p.tenant_id = r.tenant_id and p.subject_id = r."
                    + SUBJECT
                    + " and p.hold_id in ")
            .in(named)
            .and(") then 1 else 0 end");
  }

  /** 1 while the law has the record kept. */
  Clause kept() {
    return keep.map(
            period ->
                Clause.of("case when ")
                    .and(start(period.countsFrom()))
                    .and(" > ? then 1 else 0 end", period.latestStart(now)))
        .orElseGet(() -> Clause.of("0"));
  }
}
