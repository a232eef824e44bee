package io.troth.tenancy.internal;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a host name says about the tenant: {@code <slug>.<base host>}. */
final class HostNames {

  /** What a host name says. */
  sealed interface Reading {}

  /** The host names this tenant, which may or may not exist. */
  record Slug(String slug) implements Reading {}

  /** The host is ours and names no tenant that could exist. */
  record Nobody() implements Reading {}

  /** The bare base host, or a name we know nothing of: a credential must say which tenant. */
  record Unnamed() implements Reading {}

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private final String suffix;

  HostNames(URI publicUrl) {
    var host = publicUrl.getHost();
    if (host == null) {
      throw new IllegalArgumentException("troth.public-url has no host: " + publicUrl);
    }
    this.suffix = "." + host.toLowerCase(Locale.ROOT);
  }

  Reading read(@Nullable String host) {
    var name = host == null ? "" : withoutTrailingDot(host.toLowerCase(Locale.ROOT));
    if (!name.endsWith(suffix)) {
      return new Unnamed();
    }
    var label = name.substring(0, name.length() - suffix.length());
    return SLUG.matcher(label).matches() ? new Slug(label) : new Nobody();
  }

  private static String withoutTrailingDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
