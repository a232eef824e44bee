package io.troth.tenancy;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.lock.PessimisticLockStyle;
import org.hibernate.dialect.lock.internal.LockingSupportParameterized;
import org.hibernate.dialect.lock.spi.LockingSupport;
import org.hibernate.dialect.lock.spi.OuterJoinLockingType;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * One SQL for MySQL and MariaDB. MySQL's own dialect locks with {@code for update of alias}, which
 * MariaDB does not parse; without the alias both lock the same rows.
 */
public class TrothDialect extends MySQLDialect {

  private static final LockingSupport WHOLE_ROW_LOCKS =
      new LockingSupportParameterized(
          PessimisticLockStyle.CLAUSE,
          RowLockStrategy.NONE,
          false,
          true,
          true,
          OuterJoinLockingType.FULL);

  public TrothDialect() {}

  public TrothDialect(DatabaseVersion version) {
    super(version);
  }

  public TrothDialect(DialectResolutionInfo info) {
    super(info);
  }

  @Override
  public LockingSupport getLockingSupport() {
    return WHOLE_ROW_LOCKS;
  }

  @Override
  protected boolean supportsAliasLocks() {
    return false;
  }
}
