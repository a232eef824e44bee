package io.troth.retention.internal.erasure;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.ErasureShare.Erased;
import io.troth.personaldata.Remains;
import io.troth.retention.spi.OutsideEraser;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What became of an erasure, step by step. Plain JDBC because counts are added in place by upserts.
 */
@Singleton
public class RecordStatements {

  private static final String GONE =
      """
      insert into erasure_gone (tenant_id, erasure_id, room, what, amount) values (?, ?, ?, ?, ?)
      on duplicate key update amount = amount + values(amount)
      """;

  private static final String REMAINS =
      """
      insert into erasure_remains (tenant_id, erasure_id, subject_id, room, what, amount, ground,
        reason, until_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on duplicate key update amount = values(amount), ground = values(ground),
        reason = values(reason), until_at = values(until_at), gone_at = null
      """;

  private static final String OUTSIDE =
      """
      insert into erasure_outside (tenant_id, erasure_id, place, title, answer, detail, told_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on duplicate key update answer = values(answer), detail = values(detail),
        told_at = values(told_at)
      """;

  private static final String ENDED =
      """
      select erasure_id, subject_id, room, what from erasure_remains
      where tenant_id = ? and gone_at is null and until_at <= ?
      order by case when room = 'erasures' then 1 else 0 end, until_at limit ?
      """;

  private static final String GONE_AFTER_ALL =
      """
      update erasure_remains set gone_at = ?
      where tenant_id = ? and erasure_id = ? and subject_id = ? and room = ? and what = ?
      """;

  private static final List<String> OF_AN_ERASURE =
      List.of(
          "erasure_person",
          "erasure_step",
          "erasure_gone",
          "erasure_outside",
          "erasure_return",
          "erasure_certificate",
          "erasure_remains");

  private final Sql sql;
  private final CurrentTenant tenant;

  RecordStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A room's share in what is gone. */
  public record RoomGone(String room, Erased erased) {}

  /** What a room keeps of a pseudonym. */
  public record RoomRemains(SubjectRef person, String room, Remains remains) {}

  /** Remains whose time is over. */
  record Ended(UUID erasure, SubjectRef person, String room, String what) {}

  /** What a system outside answered. */
  public record Told(String place, String title, String answer, String detail, Instant at) {}

  void person(UUID erasure, SubjectRef person) {
    sql.update(
        "insert ignore into erasure_person (tenant_id, erasure_id, subject_id) values (?, ?, ?)",
        tenant(),
        erasure,
        person.value());
  }

  public List<SubjectRef> people(UUID erasure) {
    return sql.list(
        "select subject_id from erasure_person where tenant_id = ? and erasure_id = ?"
            + " order by subject_id",
        row -> new SubjectRef(Sql.uuid(row.getBytes(1))),
        tenant(),
        erasure);
  }

  void step(UUID erasure, String step, Instant at) {
    sql.update(
        "insert ignore into erasure_step (tenant_id, erasure_id, step, done_at)"
            + " values (?, ?, ?, ?)",
        tenant(),
        erasure,
        step,
        at);
  }

  public Map<String, Instant> steps(UUID erasure) {
    var steps = new LinkedHashMap<String, Instant>();
    sql.list(
            "select step, done_at from erasure_step where tenant_id = ? and erasure_id = ?"
                + " order by done_at, step",
            row -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
            tenant(),
            erasure)
        .forEach(step -> steps.put(step.getKey(), step.getValue()));
    return steps;
  }

  void forgetSteps(UUID erasure) {
    sql.update(
        "delete from erasure_step where tenant_id = ? and erasure_id = ?", tenant(), erasure);
  }

  void share(UUID erasure, SubjectRef person, String room, ErasureShare share) {
    share
        .erased()
        .forEach(gone -> sql.update(GONE, tenant(), erasure, room, gone.what(), gone.count()));
    share.remains().forEach(kept -> remains(erasure, person, room, kept));
  }

  private void remains(UUID erasure, SubjectRef person, String room, Remains kept) {
    sql.update(
        REMAINS,
        tenant(),
        erasure,
        person.value(),
        room,
        kept.what(),
        kept.count(),
        kept.ground(),
        kept.reason(),
        kept.until());
  }

  public List<RoomGone> gone(UUID erasure) {
    return sql.list(
        "select room, what, amount from erasure_gone where tenant_id = ? and erasure_id = ?"
            + " order by room, what",
        row -> new RoomGone(row.getString(1), new Erased(row.getString(2), row.getLong(3))),
        tenant(),
        erasure);
  }

  public List<RoomRemains> remains(UUID erasure) {
    return sql.list(
        "select subject_id, room, what, amount, ground, reason, until_at from erasure_remains"
            + " where tenant_id = ? and erasure_id = ? and gone_at is null"
            + " order by room, what, subject_id",
        row ->
            new RoomRemains(
                new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
                row.getString("room"),
                new Remains(
                    row.getString("what"),
                    row.getLong("amount"),
                    row.getString("ground"),
                    row.getString("reason"),
                    Sql.instant(row, "until_at"))),
        tenant(),
        erasure);
  }

  List<Ended> ended(Instant now, int limit) {
    return sql.list(
        ENDED,
        row ->
            new Ended(
                Sql.uuid(row.getBytes("erasure_id")),
                new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
                row.getString("room"),
                row.getString("what")),
        tenant(),
        now,
        limit);
  }

  void goneAfterAll(Ended ended, Instant at) {
    sql.update(
        GONE_AFTER_ALL,
        at,
        tenant(),
        ended.erasure(),
        ended.person().value(),
        ended.room(),
        ended.what());
  }

  void told(UUID erasure, OutsideEraser system, OutsideEraser.Reply reply, Instant at) {
    sql.update(
        OUTSIDE,
        tenant(),
        erasure,
        system.id(),
        system.title(),
        reply.answer(),
        reply.detail(),
        at);
  }

  public List<Told> told(UUID erasure) {
    return sql.list(
        "select place, title, answer, detail, told_at from erasure_outside"
            + " where tenant_id = ? and erasure_id = ? order by place",
        row ->
            new Told(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))),
        tenant(),
        erasure);
  }

  void returned(UUID erasure, Instant at) {
    sql.update(
        "insert ignore into erasure_return (tenant_id, erasure_id, found_at) values (?, ?, ?)",
        tenant(),
        erasure,
        at);
  }

  public List<Instant> returns(UUID erasure) {
    return sql.list(
        "select found_at from erasure_return where tenant_id = ? and erasure_id = ?"
            + " order by found_at",
        row -> Instant.ofEpochMilli(row.getLong(1)),
        tenant(),
        erasure);
  }

  /** Forgets an erasure with all its records. */
  long forget(UUID erasure) {
    long count = 0;
    for (var table : OF_AN_ERASURE) {
      count +=
          sql.update(
              "delete from " + table + " where tenant_id = ? and erasure_id = ?",
              tenant(),
              erasure);
    }
    return count
        + sql.update("delete from erasure where tenant_id = ? and id = ?", tenant(), erasure);
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
