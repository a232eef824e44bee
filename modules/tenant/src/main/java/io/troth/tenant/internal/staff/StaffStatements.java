package io.troth.tenant.internal.staff;

import io.troth.kernel.TenantId;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.StaffRole;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Accounts in the database. Plain JDBC: read while somebody is being recognised. */
@Singleton
final class StaffStatements {

  private static final String SELECT =
      "select id, sign_in_name, display_name, role, password_hash, enabled, created_at,"
          + " last_sign_in_at from staff_account where tenant_id = ?";

  private final Sql sql;

  StaffStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  Optional<Account> find(TenantId tenant, UUID id) {
    return sql.first(SELECT + " and id = ?", StaffStatements::account, tenant.value(), id);
  }

  Optional<Account> byName(TenantId tenant, String signInName) {
    return sql.first(
        SELECT + " and sign_in_name = ?", StaffStatements::account, tenant.value(), signInName);
  }

  List<StaffView> after(TenantId tenant, Optional<UUID> last, int limit) {
    return sql.list(
        SELECT + " and id > ? order by id limit ?",
        row -> account(row).view(),
        tenant.value(),
        last.orElse(new UUID(0, 0)),
        limit);
  }

  void add(TenantId tenant, Account account) {
    var view = account.view();
    sql.update(
        "insert into staff_account (tenant_id, id, sign_in_name, display_name, role,"
            + " password_hash, enabled, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        tenant.value(),
        view.id(),
        view.signInName(),
        view.displayName(),
        view.role(),
        account.passwordHash(),
        view.enabled(),
        view.createdAt());
  }

  /** Whether an account that was enabled until now is not any more. */
  boolean disable(TenantId tenant, UUID id) {
    return sql.update(
            "update staff_account set enabled = false"
                + " where tenant_id = ? and id = ? and enabled = true",
            tenant.value(),
            id)
        == 1;
  }

  /** The owners who can sign in, held until the transaction ends. */
  List<UUID> lockOwners(TenantId tenant) {
    return sql.list(
        "select id from staff_account where tenant_id = ? and role = ? and enabled = true"
            + " order by id for update",
        row -> Sql.uuid(row.getBytes(1)),
        tenant.value(),
        StaffRole.OWNER);
  }

  void signedIn(TenantId tenant, UUID id, Instant now) {
    sql.update(
        "update staff_account set last_sign_in_at = ? where tenant_id = ? and id = ?",
        now,
        tenant.value(),
        id);
  }

  private static Account account(ResultSet row) throws SQLException {
    var view =
        new StaffView(
            Sql.uuid(row.getBytes("id")),
            row.getString("sign_in_name"),
            row.getString("display_name"),
            StaffRole.valueOf(row.getString("role")),
            row.getBoolean("enabled"),
            Instant.ofEpochMilli(row.getLong("created_at")),
            Sql.instant(row, "last_sign_in_at"));
    return new Account(view, row.getString("password_hash"));
  }
}
