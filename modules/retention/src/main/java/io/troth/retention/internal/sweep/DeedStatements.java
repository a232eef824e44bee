package io.troth.retention.internal.sweep;

import static io.troth.collection.api.RecordTable.CATEGORY;
import static io.troth.collection.api.RecordTable.ID;
import static io.troth.collection.api.RecordTable.NAME;
import static io.troth.collection.api.RecordTable.RESTRICTED_AT;
import static io.troth.collection.api.RecordTable.SUBJECT;

import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is done with records, by their keys. Plain JDBC: records belong to another room, which names
 * its table for this. The given rows are locked already, so that nobody is waited for.
 */
@Singleton
class DeedStatements {

  /**
   * Numbers of keys in a statement: few texts for the driver and the fence to know, and no list so
   * long that MariaDB makes a subquery of it (from 1,000 on).
   */
  private static final int[] SIZES = {1, 16, 128, 999};

  private static final String THESE =
      " where tenant_id = ? and " + CATEGORY + " = ? and " + ID + " in (";

  private final Sql sql;
  private final CurrentTenant tenant;

  DeedStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  int erase(String category, List<UUID> ids) {
    var done = 0;
    for (var part : parts(ids)) {
      done += sql.update("delete from " + NAME + these(part), values(List.of(), category, part));
    }
    return done;
  }

  int restrict(String category, List<UUID> ids, Instant now) {
    var done = 0;
    for (var part : parts(ids)) {
      done +=
          sql.update(
              "update " + NAME + " set " + RESTRICTED_AT + " = ?" + these(part),
              values(List.of(now), category, part));
    }
    return done;
  }

  /** A record that names nobody any more. */
  record Anonymous(UUID id, byte[] key, String body) {}

  /** What records say, to be read before they are made anonymous. */
  List<Said> said(String category, List<UUID> ids) {
    var said = new ArrayList<Said>();
    for (var part : parts(ids)) {
      said.addAll(
          sql.list(
              "select " + ID + ", body from " + NAME + these(part),
              row -> new Said(Sql.uuid(row.getBytes(ID)), row.getString("body")),
              values(List.of(), category, part)));
    }
    return said;
  }

  /**
   * @param body a JSON object
   */
  record Said(UUID id, String body) {}

  void anonymise(String category, List<Anonymous> records) {
    sql.batch(
        "update "
            + NAME
            + " set "
            + SUBJECT
            + " = null, record_key = ?, body = ? where tenant_id = ? and "
            + CATEGORY
            + " = ? and "
            + ID
            + " = ?",
        records.stream()
            .map(one -> new Object[] {one.key(), one.body(), tenant(), category, one.id()})
            .toList());
  }

  private static List<List<UUID>> parts(List<UUID> ids) {
    var most = SIZES[SIZES.length - 1];
    var parts = new ArrayList<List<UUID>>();
    for (var from = 0; from < ids.size(); from += most) {
      parts.add(padded(ids.subList(from, Math.min(ids.size(), from + most))));
    }
    return parts;
  }

  /** The last key as often as it takes to make the statement one of the known ones. */
  private static List<UUID> padded(List<UUID> part) {
    var padded = new ArrayList<>(part);
    for (var size : SIZES) {
      if (part.size() <= size) {
        while (padded.size() < size) {
          padded.add(part.get(part.size() - 1));
        }
        return padded;
      }
    }
    return padded;
  }

  private static String these(List<UUID> part) {
    return THESE + "?" + ", ?".repeat(part.size() - 1) + ")";
  }

  private @Nullable Object[] values(List<?> first, String category, List<UUID> part) {
    var values = new ArrayList<@Nullable Object>(first);
    values.add(tenant());
    values.add(category);
    values.addAll(part);
    return values.toArray();
  }

  private UUID tenant() {
    return tenant.require().value();
  }
}
