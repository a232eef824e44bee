package io.troth.subject.internal.organisation;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations.Member;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Organisations and memberships. Plain JDBC: names are decrypted outside of any session. */
@Singleton
class OrganisationStatements {

  private static final String READ =
      "select id, external_id, name, permissions, created_at, revision from organisation"
          + " where tenant_id = ?";

  private static final String NOW = " and (m.until is null or m.until > ?)";

  private final Sql sql;

  OrganisationStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** An organisation as it is stored; what names it is encrypted. */
  record Stored(
      UUID id, byte[] externalId, byte[] name, String rules, Instant createdAt, long revision) {}

  /** What names an organisation, as it is stored. */
  record Sealed(UUID id, byte[] externalId, byte[] name) {}

  /** A membership with its organisation. */
  record StoredMembership(Stored organisation, MemberRole role, Instant since) {}

  Optional<UUID> byLookup(TenantId tenant, byte[] lookup) {
    return sql.first(
        "select id from organisation where tenant_id = ? and lookup = ? for update",
        row -> Sql.uuid(row.getBytes("id")),
        tenant.value(),
        lookup);
  }

  void add(TenantId tenant, Stored one, byte[] lookup) {
    sql.update(
        "insert into organisation (tenant_id, id, lookup, external_id, name, permissions,"
            + " created_at, revision) values (?, ?, ?, ?, ?, ?, ?, ?)",
        tenant.value(),
        one.id(),
        lookup,
        one.externalId(),
        one.name(),
        one.rules(),
        one.createdAt(),
        one.revision());
  }

  void change(TenantId tenant, UUID id, byte[] name, String rules, long revision) {
    sql.update(
        "update organisation set name = ?, permissions = ?, revision = ?"
            + " where tenant_id = ? and id = ?",
        name,
        rules,
        revision,
        tenant.value(),
        id);
  }

  Optional<Stored> find(TenantId tenant, UUID id) {
    return sql.first(READ + " and id = ?", OrganisationStatements::stored, tenant.value(), id);
  }

  /** Held until the transaction ends, so that memberships change one after the other. */
  boolean lock(TenantId tenant, UUID id) {
    return sql.first(
            "select id from organisation where tenant_id = ? and id = ? for update",
            row -> row.getBytes("id"),
            tenant.value(),
            id)
        .isPresent();
  }

  List<Stored> after(TenantId tenant, UUID last, int limit) {
    return sql.list(
        READ + " and id > ? order by id limit ?",
        OrganisationStatements::stored,
        tenant.value(),
        last,
        limit);
  }

  Optional<Member> member(TenantId tenant, UUID organisation, SubjectRef person, Instant now) {
    return sql.first(
        "select m.subject_id, m.role, m.since from organisation_member m"
            + " where m.tenant_id = ? and m.organisation_id = ? and m.subject_id = ?"
            + NOW,
        OrganisationStatements::member,
        tenant.value(),
        organisation,
        person.value(),
        now);
  }

  List<Member> members(
      TenantId tenant, UUID organisation, SubjectRef last, Instant now, int limit) {
    return sql.list(
        "select m.subject_id, m.role, m.since from organisation_member m"
            + " where m.tenant_id = ? and m.organisation_id = ? and m.subject_id > ?"
            + NOW
            + " order by m.subject_id limit ?",
        OrganisationStatements::member,
        tenant.value(),
        organisation,
        last.value(),
        now,
        limit);
  }

  void begin(TenantId tenant, UUID organisation, Member member) {
    sql.update(
        "insert into organisation_member (tenant_id, organisation_id, subject_id, since, role)"
            + " values (?, ?, ?, ?, ?)"
            + " on duplicate key update role = values(role), until = null",
        tenant.value(),
        organisation,
        member.person().value(),
        member.since(),
        member.role());
  }

  boolean end(TenantId tenant, UUID organisation, SubjectRef person, Instant now) {
    return sql.update(
            "update organisation_member set until = ? where tenant_id = ? and organisation_id = ?"
                + " and subject_id = ? and (until is null or until > ?)",
            now,
            tenant.value(),
            organisation,
            person.value(),
            now)
        > 0;
  }

  List<StoredMembership> of(TenantId tenant, SubjectRef person, Instant now) {
    return sql.list(
        "select o.id, o.external_id, o.name, o.permissions, o.created_at, o.revision, m.role,"
            + " m.since from organisation_member m join organisation o"
            + " on o.tenant_id = m.tenant_id and o.id = m.organisation_id"
            + " where m.tenant_id = ? and m.subject_id = ?"
            + NOW
            + " order by o.id",
        row ->
            new StoredMembership(
                stored(row), MemberRole.valueOf(row.getString("role")), instant(row, "since")),
        tenant.value(),
        person.value(),
        now);
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        MemberRole.valueOf(row.getString("role")),
        instant(row, "since"));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        Sql.uuid(row.getBytes("id")),
        row.getBytes("external_id"),
        row.getBytes("name"),
        row.getString("permissions"),
        instant(row, "created_at"),
        row.getLong("revision"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  /** What names organisations, in the order of their ids. */
  List<Sealed> sealedAfter(TenantId tenant, Optional<UUID> last, int limit) {
    return sql.list(
        "select id, external_id, name from organisation where tenant_id = ? and id > ?"
            + " order by id limit ?",
        row ->
            new Sealed(
                Sql.uuid(row.getBytes("id")), row.getBytes("external_id"), row.getBytes("name")),
        tenant.value(),
        last.orElse(new UUID(0, 0)),
        limit);
  }

  void replaceExternalId(TenantId tenant, UUID id, byte[] before, byte[] after) {
    sql.update(
        "update organisation set external_id = ?"
            + " where tenant_id = ? and id = ? and external_id = ?",
        after,
        tenant.value(),
        id,
        before);
  }

  void replaceName(TenantId tenant, UUID id, byte[] before, byte[] after) {
    sql.update(
        "update organisation set name = ? where tenant_id = ? and id = ? and name = ?",
        after,
        tenant.value(),
        id,
        before);
  }

  long count(TenantId tenant) {
    return sql.first(
            "select count(*) from organisation where tenant_id = ?",
            row -> row.getLong(1),
            tenant.value())
        .orElse(0L);
  }
}
