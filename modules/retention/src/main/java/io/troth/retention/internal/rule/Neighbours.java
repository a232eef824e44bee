package io.troth.retention.internal.rule;

import static io.troth.collection.api.RecordTable.CATEGORY;
import static io.troth.collection.api.RecordTable.PURPOSE;
import static io.troth.collection.api.RecordTable.SUBJECT;

import io.troth.consent.api.BoundTable;
import io.troth.consent.api.PurposeTable;
import io.troth.policy.api.Commitments.RetentionTrigger;
import java.time.Instant;

/**
 * What stands beside a record {@code r} in other tables: which version binds its person, where they
 * stand with its purpose, their relationship, what they were told.
 */
final class Neighbours {

  private final Rule rule;
  private final Instant now;
  private final Form form;

  Neighbours(Rule rule, Instant now, Form form) {
    this.rule = rule;
    this.now = now;
    this.form = form;
  }

  /** How other tables come into a statement. */
  enum Form {
    /** As joins: what is asked often in one statement is looked up once. */
    JOINED,
    /**
     * As queries in the place of values: a statement that locks records locks nothing of them. What
     * binds people must stay free for whoever writes it.
     */
    NESTED
  }

  /**
   * Conditions on a version that nobody could mistake for those of an inner join keep records first
   * in the order of things; what is locked is read in the order of its key.
   */
  Clause joins() {
    var joins = new Clause();
    if (form == Form.NESTED) {
      joins.and(" force index (`PRIMARY`)");
    } else {
      joins.and(" left join ").and(boundRow(" on "));
      joins.and(" left join ").and(lifeRow(" on "));
      if (restsOnConsent()) {
        joins.and(" left join ").and(consentRow(" on "));
      }
      if (rule.warning().isPresent()) {
        joins.and(" left join ").and(warningRow(" on "));
      }
    }
    return joins;
  }

  private boolean restsOnConsent() {
    var trigger = rule.promise().trigger();
    return trigger == RetentionTrigger.CONSENT_WITHDRAWN
        || trigger == RetentionTrigger.PURPOSE_ENDED;
  }

  Clause bound(String column) {
    return value("b." + column, boundRow(" where "));
  }

  Clause life(String column) {
    return value("l." + column, lifeRow(" where "));
  }

  Clause consent(String column) {
    return value("s." + column, consentRow(" where "));
  }

  Clause warned() {
    return value("w.warned_at", warningRow(" where "));
  }

  private Clause value(String column, Clause row) {
    return form == Form.JOINED
        ? Clause.of(column)
        : Clause.of("(select " + column + " from ").and(row).and(")");
  }

  private Clause boundRow(String word) {
    return Clause.of(BoundTable.NAME + " b" + word + "b.tenant_id = r.tenant_id")
        .and(" and b." + BoundTable.POLICY + " = ?", rule.policy().value())
        .and(" and b." + BoundTable.SUBJECT + " = r." + SUBJECT)
        .and(" and b." + BoundTable.FROM + " <= ?", now)
        .and(" and b." + BoundTable.UNTIL + " > ?", now);
  }

  private Clause lifeRow(String word) {
    return Clause.of("subject_life l" + word + "l.tenant_id = r.tenant_id")
        .and(" and l.subject_id = r." + SUBJECT);
  }

  private Clause consentRow(String word) {
    return Clause.of(PurposeTable.NAME + " s" + word + "s.tenant_id = r.tenant_id")
        .and(" and s." + PurposeTable.POLICY + " = ?", rule.policy().value())
        .and(" and s." + PurposeTable.PURPOSE + " = r." + PURPOSE)
        .and(" and s." + PurposeTable.SUBJECT + " = r." + SUBJECT)
        .and(" and s." + PurposeTable.FROM + " <= ?", now)
        .and(" and s." + PurposeTable.UNTIL + " > ?", now);
  }

  private Clause warningRow(String word) {
    return Clause.of("erasure_warning w" + word + "w.tenant_id = r.tenant_id")
        .and(" and w.subject_id = r." + SUBJECT + " and w.category = r." + CATEGORY);
  }
}
