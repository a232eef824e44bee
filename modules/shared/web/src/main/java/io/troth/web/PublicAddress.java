package io.troth.web;

import io.troth.tenancy.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Absolute addresses as the outside world sees them, built from {@code troth.public-url}: never
 * from a request, whose host anybody can choose.
 */
@ApplicationScoped
public class PublicAddress {

  private final URI base;

  /**
   * Takes the address of the platform.
   *
   * @param publicUrl scheme, host and, if not the scheme's own, port; no path
   */
  public PublicAddress(
      @ConfigProperty(name = "troth.public-url", defaultValue = "http://localhost:8080")
          String publicUrl) {
    var uri = URI.create(publicUrl.strip());
    if (uri.getHost() == null || !uri.getPath().replace("/", "").isEmpty()) {
      throw new IllegalArgumentException(
          "troth.public-url must be scheme://host or scheme://host:port, not " + publicUrl);
    }
    this.base = URI.create(uri.getScheme() + "://" + uri.getAuthority());
  }

  /** The platform's own address, without a trailing slash. */
  public URI base() {
    return base;
  }

  /** The tenant's address, without a trailing slash: its slug as first label of the host. */
  public URI tenantBase(TenantProfile tenant) {
    return URI.create(base.getScheme() + "://" + tenant.slug() + "." + base.getAuthority());
  }

  /** The address that names a problem type and explains it. */
  public URI problem(String slug) {
    return URI.create(base + "/problems/" + slug);
  }

  /** Whether the outside world comes by TLS. */
  public boolean secure() {
    return "https".equals(base.getScheme());
  }
}
