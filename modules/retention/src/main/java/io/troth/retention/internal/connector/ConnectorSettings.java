package io.troth.retention.internal.connector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far this platform reaches out for tenants' erasures. */
@ConfigMapping(prefix = "troth.connectors")
interface ConnectorSettings {

  /**
   * Database servers that tenants may name, each {@code host} or {@code host:port}. None by
   * default: a tenant could otherwise have us knock at whatever stands in our own network.
   */
  Optional<List<String>> jdbcHosts();

  /** How long to wait for a connection. */
  @WithDefault("5s")
  Duration connect();

  /** How long one request or statement may take. */
  @WithDefault("20s")
  Duration patience();

  /** How long a replica has for all that one system is asked. */
  @WithDefault("15m")
  Duration lease();

  /** Whether servers may be on this machine, unprotected: in demos and tests alone. */
  @WithDefault("${troth.demo:false}")
  boolean local();

  /** How often is looked for what is due; the sweep reads it by its name. */
  @WithDefault("30s")
  String every();
}
