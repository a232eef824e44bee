package io.troth.centre.internal.stop;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.troth.notification.api.OptionalMails;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets mail programs post what looks like a form (RFC 8058 §3.1). They have no cookie and no page
 * of ours, so there is no form's token to ask for: the secret in the address is all it takes, and
 * all that a forged request would need. What they post is fixed, so it is not read as a form.
 */
@Singleton
class OneClick {

  /** Before the bodies of forms are looked at. */
  private static final int EARLY = 250;

  void register(@Observes Filters filters) {
    filters.register(OneClick::unwrap, EARLY);
  }

  private static void unwrap(RoutingContext request) {
    if (request.request().method() == HttpMethod.POST && isWayOut(request.normalizedPath())) {
      request.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
    }
    request.next();
  }

  /** The token alone; the page's own form goes one step further down, with its token. */
  private static boolean isWayOut(String path) {
    return path.startsWith(OptionalMails.PATH)
        && path.indexOf('/', OptionalMails.PATH.length()) < 0;
  }
}
