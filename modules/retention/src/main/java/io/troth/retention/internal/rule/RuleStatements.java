package io.troth.retention.internal.rule;

import static io.troth.collection.api.RecordTable.COLLECTED_AT;
import static io.troth.collection.api.RecordTable.ID;
import static io.troth.collection.api.RecordTable.RESTRICTED_AT;
import static io.troth.collection.api.RecordTable.SUBJECT;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.retention.internal.rule.Neighbours.Form;
import io.troth.retention.internal.rule.Standing.Stronger;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Asks what rules come to over all records of a category. Plain JDBC because which version binds
 * whom is joined set by set, never carried through this process person by person.
 */
@Singleton
public class RuleStatements {

  private static final String STAYS_TOO = " and (r." + RESTRICTED_AT + " is null or (";

  private final Sql sql;
  private final CurrentTenant tenant;

  RuleStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A record whose time is over.
   *
   * @param stays whether a hold or the law keeps it, so that it is restricted instead
   */
  public record Candidate(UUID id, boolean stays) {}

  /**
   * Records a rule has something to do with, in the order of their ids, locked until the
   * transaction ends. Nothing but them is locked, and what somebody else has locked is left out.
   *
   * @param after the last one seen
   */
  public List<Candidate> due(Rule rule, Stronger stronger, Instant now, UUID after, int limit) {
    var clauses = clauses(rule, stronger, now, Form.NESTED);
    var question =
        Clause.of("select r." + ID + ", ")
            .and(clauses.held())
            .and(" as held, ")
            .and(clauses.kept())
            .and(" as kept")
            .and(clauses.governed())
            .and(" and r." + ID + " > ?", after)
            .and(pending(rule, clauses, now))
            .and(" order by r." + ID + " limit ? for update skip locked", limit);
    return sql.list(
        question.text(),
        row ->
            new Candidate(
                Sql.uuid(row.getBytes(ID)), row.getInt("held") == 1 || row.getInt("kept") == 1),
        question.values());
  }

  /** Those whose time is over and with whom nothing was done yet. */
  private static Clause pending(Rule rule, RuleClauses clauses, Instant now) {
    var clause = Clause.of(" and ").and(clauses.over(now)).and(clauses.bound());
    if (rule.promise().action() == RetentionAction.RESTRICT) {
      return clause.and(" and r." + RESTRICTED_AT + " is null");
    }
    if (rule.promise().action() == RetentionAction.ANONYMISE) {
      clause.and(" and r." + SUBJECT + " is not null");
    }
    return clauses.mayStay()
        ? clause
            .and(STAYS_TOO)
            .and(clauses.held())
            .and(" = 0 and ")
            .and(clauses.kept())
            .and(" = 0))")
        : clause;
  }

  /** People to be told now that data of theirs will be erased, in order. */
  public List<SubjectRef> toWarn(Rule rule, Stronger stronger, Instant now, int limit) {
    if (rule.warning().isEmpty()) {
      return List.of();
    }
    var clauses = clauses(rule, stronger, now);
    var question =
        Clause.of("select distinct r." + SUBJECT + " as whose")
            .and(clauses.governed())
            .and(clauses.bound())
            .and(" and ")
            .and(clauses.toWarn(rule.warning().get()))
            .and(" order by whose limit ?", limit);
    return sql.list(
        question.text(), row -> new SubjectRef(Sql.uuid(row.getBytes("whose"))), question.values());
  }

  /**
   * What a rule would do.
   *
   * @param records whose time is over and with which something is to be done
   * @param held of these, kept by a legal hold
   * @param kept of these, kept by the law and by no hold
   * @param oldest when the oldest of them was collected; absent where there is none
   */
  public record Tally(long records, long held, long kept, Optional<Instant> oldest) {}

  public Tally tally(Rule rule, Stronger stronger, Instant now) {
    var clauses = clauses(rule, stronger, now);
    var question =
        Clause.of("select count(*) as records, coalesce(sum(")
            .and(clauses.held())
            .and("), 0) as held, coalesce(sum(case when ")
            .and(clauses.held())
            .and(" = 0 and ")
            .and(clauses.kept())
            .and(" = 1 then 1 else 0 end), 0) as kept, min(r." + COLLECTED_AT + ") as oldest")
            .and(clauses.governed())
            .and(pending(rule, clauses, now));
    return sql.list(
            question.text(),
            row ->
                new Tally(
                    row.getLong("records"),
                    row.getLong("held"),
                    row.getLong("kept"),
                    Sql.instant(row, "oldest")),
            question.values())
        .get(0);
  }

  /** Whose records are among those, by pseudonym: three of them at most. */
  public List<SubjectRef> samples(Rule rule, Stronger stronger, Instant now) {
    var clauses = clauses(rule, stronger, now);
    var question =
        Clause.of("select distinct r." + SUBJECT)
            .and(clauses.governed())
            .and(pending(rule, clauses, now))
            .and(" and r." + SUBJECT + " is not null limit 3");
    return sql.list(
        question.text(), row -> new SubjectRef(Sql.uuid(row.getBytes(SUBJECT))), question.values());
  }

  /**
   * How many records' times are over between one edge and the next, as things stand now; holds and
   * keep-periods apart.
   *
   * @param edges ascending; the first count is of what is over by the first of them
   */
  public List<Long> course(Rule rule, Stronger stronger, Instant now, List<Instant> edges) {
    var clauses = clauses(rule, stronger, now);
    var question = Clause.of("select ");
    for (var at = 0; at < edges.size(); at++) {
      question
          .and(at == 0 ? "" : ", ")
          .and("coalesce(sum(case when ")
          .and(clauses.timeOver(edges.get(at)))
          .and(" then 1 else 0 end), 0) as over_" + at);
    }
    question.and(clauses.governed()).and(clauses.bound());
    if (rule.promise().action() == RetentionAction.RESTRICT) {
      question.and(" and r." + RESTRICTED_AT + " is null");
    }
    var totals =
        sql.list(question.text(), row -> totals(row, edges.size()), question.values()).get(0);
    var steps = new ArrayList<Long>();
    for (var at = 0; at < totals.size(); at++) {
      steps.add(totals.get(at) - (at == 0 ? 0 : totals.get(at - 1)));
    }
    return List.copyOf(steps);
  }

  private static List<Long> totals(ResultSet row, int edges) throws SQLException {
    var totals = new ArrayList<Long>();
    for (var at = 0; at < edges; at++) {
      totals.add(row.getLong("over_" + at));
    }
    return totals;
  }

  /**
   * How a promise is kept.
   *
   * @param records there are under it
   * @param oldest when the oldest of them was collected; absent where there is none
   * @param late whose time was over at the first instant, that nothing keeps and with which nothing
   *     was done
   * @param overdue the same at the second, earlier instant
   * @param stay whose time is over and that a hold or the law keeps
   */
  public record Health(
      long records, Optional<Instant> oldest, long late, long overdue, long stay) {}

  /** One look at all of them, in one statement. */
  public Map<String, Health> health(
      List<Rule> rules, Stronger stronger, Instant now, Instant late, Instant overdue) {
    if (rules.isEmpty()) {
      return Map.of();
    }
    var question = new Clause();
    for (var at = 0; at < rules.size(); at++) {
      question
          .and(at == 0 ? "" : " union all ")
          .and(health(rules.get(at), stronger, now, late, overdue));
    }
    var found = new HashMap<String, Health>();
    sql.list(
        question.text(),
        row -> found.put(row.getString("rule_key"), health(row)) == null,
        question.values());
    return Map.copyOf(found);
  }

  private Clause health(Rule rule, Stronger stronger, Instant now, Instant late, Instant overdue) {
    var clauses = clauses(rule, stronger, now);
    return Clause.of("select ? as rule_key, count(*) as records", rule.key())
        .and(", min(r." + COLLECTED_AT + ") as oldest, ")
        .and(remaining(rule, clauses, late))
        .and(" as late, ")
        .and(remaining(rule, clauses, overdue))
        .and(" as overdue, coalesce(sum(case when ")
        .and(clauses.timeOver(now))
        .and(" and (")
        .and(clauses.held())
        .and(" = 1 or ")
        .and(clauses.kept())
        .and(" = 1) then 1 else 0 end), 0) as stay")
        .and(clauses.governed())
        .and(clauses.bound());
  }

  private static Clause remaining(Rule rule, RuleClauses clauses, Instant at) {
    var open =
        switch (rule.promise().action()) {
          case ERASE -> "";
          case ANONYMISE -> " and r." + SUBJECT + " is not null";
          case RESTRICT -> " and r." + RESTRICTED_AT + " is null";
        };
    return Clause.of("coalesce(sum(case when ")
        .and(clauses.timeOver(at.minus(rule.warning().orElse(Duration.ZERO))))
        .and(open)
        .and(" and ")
        .and(clauses.held())
        .and(" = 0 and ")
        .and(clauses.kept())
        .and(" = 0 then 1 else 0 end), 0)");
  }

  private static Health health(ResultSet row) throws SQLException {
    return new Health(
        row.getLong("records"),
        Sql.instant(row, "oldest"),
        row.getLong("late"),
        row.getLong("overdue"),
        row.getLong("stay"));
  }

  private RuleClauses clauses(Rule rule, Stronger stronger, Instant now) {
    return clauses(rule, stronger, now, Form.JOINED);
  }

  private RuleClauses clauses(Rule rule, Stronger stronger, Instant now, Form form) {
    return new RuleClauses(
        tenant.require().value(),
        rule,
        stronger.keep(rule.category()),
        stronger.holds(),
        now,
        form);
  }
}
