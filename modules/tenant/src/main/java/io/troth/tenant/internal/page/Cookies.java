package io.troth.tenant.internal.page;

import io.troth.web.PublicAddress;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Writes and reads session cookies: for this host alone, out of reach of scripts. */
@Singleton
public final class Cookies {

  private final PublicAddress address;

  Cookies(PublicAddress address) {
    this.address = address;
  }

  public void set(RoutingContext request, String name, String path, String value) {
    request.response().addCookie(cookie(name, path, value));
  }

  /** A cookie that the browser forgets by itself. */
  public void setFor(
      Duration life, RoutingContext request, String name, String path, String value) {
    request.response().addCookie(cookie(name, path, value).setMaxAge(life.toSeconds()));
  }

  public void remove(RoutingContext request, String name, String path) {
    request.response().addCookie(cookie(name, path, "").setMaxAge(0));
  }

  public static Optional<String> read(RoutingContext request, String name) {
    var cookie = request.request().getCookie(name);
    return cookie == null || cookie.getValue().isEmpty()
        ? Optional.empty()
        : Optional.of(cookie.getValue());
  }

  private Cookie cookie(String name, String path, String value) {
    return Cookie.cookie(name, value)
        .setPath(path)
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(address.secure());
  }
}
