package io.troth.policy.internal.export;

import io.troth.policy.api.open.OpenVersion;
import java.net.URI;
import java.time.ZoneId;

/**
 * Who publishes, and where.
 *
 * @param base the tenant's address, without a trailing slash
 */
record Site(String name, URI base, ZoneId zone) {

  /** The absolute form of a path on this site. */
  String at(String path) {
    return base + path;
  }

  String at(OpenVersion version) {
    return at(version.address().page());
  }
}
