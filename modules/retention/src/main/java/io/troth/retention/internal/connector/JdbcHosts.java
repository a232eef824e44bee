package io.troth.retention.internal.connector;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The database servers the operator allows. Whatever is not on the list is refused, this machine
 * and the network around it before all.
 */
final class JdbcHosts {

  private final Set<String> allowed;

  JdbcHosts(List<String> allowed) {
    this.allowed =
        allowed.stream()
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param host as it is connected to; another name of the same server is another host
   */
  boolean allows(String host, int port) {
    var name = host.toLowerCase(Locale.ROOT);
    return allowed.contains(name) || allowed.contains(name + ":" + port);
  }
}
