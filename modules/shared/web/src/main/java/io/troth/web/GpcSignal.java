package io.troth.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * Global Privacy Control as a browser sends it: the request header {@code Sec-GPC}, whose only
 * legal value is exactly {@code 1} (W3C Working Draft "Global Privacy Control"). Anything else is
 * as good as nothing; of several header lines one that is {@code 1} suffices. Blanks around a value
 * are no part of it (RFC 9110, section 5.5).
 *
 * <p>{@code DNT} is not looked at: it has no meaning in any law we know, and its specification was
 * given up.
 */
public final class GpcSignal {

  /** The request header. */
  public static final String HEADER = "Sec-GPC";

  private static final String ON = "1";

  private GpcSignal() {}

  /** Whether the browser sends the signal; the answer is marked as depending on it. */
  public static boolean sent(RoutingContext request) {
    Vary.on(request, HEADER);
    return isOn(request.request().headers().getAll(HEADER));
  }

  /** Whether one of the header's lines says it. */
  public static boolean isOn(List<String> lines) {
    return lines.stream().anyMatch(ON::equals);
  }
}
