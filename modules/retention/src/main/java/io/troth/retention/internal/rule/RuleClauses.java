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
import java.util.List;
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
  private final Neighbours around;

  RuleClauses(
      UUID tenant,
      Rule rule,
      Optional<Keep> keep,
      LiveHolds holds,
      Instant now,
      Neighbours.Form form) {
    this.tenant = tenant;
    this.rule = rule;
    this.keep = keep;
    this.holds = holds;
    this.now = now;
    this.around = new Neighbours(rule, now, form);
  }

  /** Whether anything can keep what the rule would delete. */
  boolean mayStay() {
    return keep.isPresent() || holds.covers(rule.category());
  }

  /** The sources and the condition that a record is under the rule. */
  Clause governed() {
    return Clause.of(" from " + RecordTable.NAME + " r")
        .and(around.joins())
        .and(" where r.tenant_id = ? and r." + CATEGORY + " = ?", tenant, rule.category());
  }

  /** Apart from the others, so that records are told by their times first, which costs least. */
  Clause bound() {
    var number = Clause.of(" and coalesce(").and(around.bound(BoundTable.NUMBER)).and(", 0)");
    return rule.inForce()
        ? number.and(" in (?, 0)", rule.version())
        : number.and(" = ?", rule.version());
  }

  /** The instant from which the promised time counts; {@link #NEVER} while it does not. */
  Clause start() {
    return start(rule.promise().trigger());
  }

  /**
   * That the time is over at an instant, and the person was told as long before as they must be.
   */
  Clause over(Instant at) {
    var over = timeOver(at);
    return rule.warning()
        .map(
            ahead ->
                over.and(" and (r." + SUBJECT + " is null or (")
                    .and(around.warned())
                    .and(" <= ? and ", at.minus(ahead))
                    .and(around.warned())
                    .and(" >= ")
                    .and(start())
                    .and("))"))
        .orElse(over);
  }

  /** That somebody is to be told now, so that their data can go when their time is over. */
  Clause toWarn(Duration ahead) {
    return timeOver(now.plus(ahead))
        .and(" and r." + SUBJECT + " is not null and coalesce(")
        .and(around.warned())
        .and(", 0) < ")
        .and(start())
        .and(" and ")
        .and(held())
        .and(" = 0 and ")
        .and(kept())
        .and(" = 0");
  }

  /** That the time is over at an instant. */
  Clause timeOver(Instant at) {
    var latest = Ends.latestStart(at, rule.promise().keep());
    var over = Clause.of(COLLECTED + " <= ?", latest);
    return rule.promise().trigger() == RetentionTrigger.CREATED
        ? over
        : over.and(" and ").and(start()).and(" <= ?", latest);
  }

  private Clause start(RetentionTrigger trigger) {
    return switch (trigger) {
      case CREATED -> Clause.of(COLLECTED);
      case LAST_ACTIVITY -> lastActivity();
      case RELATIONSHIP_ENDED -> fromThenOn(ended());
      case CONSENT_WITHDRAWN ->
          fromThenOn(consentEnd(PurposeTable.WITHDRAWN, PurposeTable.REVOKED));
      case PURPOSE_ENDED -> fromThenOn(purposeEnd());
      case FIXED_DATE ->
          fromThenOn(
              rule.fixed().map(day -> Clause.of("?", day)).orElseGet(() -> Clause.of(NEVER)));
    };
  }

  private Clause lastActivity() {
    var newest =
        "(select max(n.%s) from %s n where n.tenant_id = r.tenant_id and n.%s = r.%s)"
            .formatted(COLLECTED_AT, RecordTable.NAME, SUBJECT, SUBJECT);
    return Clause.of("greatest(" + COLLECTED + ", coalesce(")
        .and(around.life("active_until"))
        .and(", 0), coalesce(" + newest + ", 0))");
  }

  private Clause ended() {
    return Clause.of("coalesce(").and(around.life("ended_at")).and(", " + NEVER + ")");
  }

  private Clause purposeEnd() {
    var since =
        Clause.of("coalesce(").and(around.bound(BoundTable.FROM)).and(", " + COLLECTED + ")");
    var dropped =
        rule.purposes().isEmpty()
            ? since
            : Clause.of("case when r." + PURPOSE + " in ")
                .in(rule.purposes().stream().sorted().toList())
                .and(" then " + NEVER + " else ")
                .and(since)
                .and(" end");
    return Clause.of("least(")
        .and(
            consentEnd(
                PurposeTable.REFUSED,
                PurposeTable.WITHDRAWN,
                PurposeTable.EXPIRED,
                PurposeTable.INVALIDATED,
                PurposeTable.REVOKED))
        .and(", ")
        .and(dropped)
        .and(", ")
        .and(ended())
        .and(")");
  }

  private Clause consentEnd(Integer... states) {
    return Clause.of("case when ")
        .and(around.consent(PurposeTable.STATE))
        .and(" in ")
        .in(List.of(states))
        .and(" then ")
        .and(around.consent(PurposeTable.FROM))
        .and(" else " + NEVER + " end");
  }

  private static Clause fromThenOn(Clause start) {
    return Clause.of("greatest(" + COLLECTED + ", ").and(start).and(")");
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
