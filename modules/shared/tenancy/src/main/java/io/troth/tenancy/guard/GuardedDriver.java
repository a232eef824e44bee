package io.troth.tenancy.guard;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before MySQL's driver and takes the same addresses. It is named as the data source's
 * driver; it is not registered for everybody, so migrations, which are given an address of their
 * own, go past it.
 */
public final class GuardedDriver implements Driver {

  private final Driver driver;
  private final TenantAtHand atHand;

  /** For the data source, which knows its driver by name. */
  public GuardedDriver() throws SQLException {
    this(TenantAtHand.OF_APPLICATION);
  }

  GuardedDriver(TenantAtHand atHand) throws SQLException {
    this.driver = new com.mysql.cj.jdbc.Driver();
    this.atHand = atHand;
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    var connection = driver.connect(url, info);
    return connection == null ? null : GuardedConnection.around(connection, atHand);
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return driver.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return driver.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return driver.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return driver.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return driver.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }
}
