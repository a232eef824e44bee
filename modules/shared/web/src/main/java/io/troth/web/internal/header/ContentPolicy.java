package io.troth.web.internal.header;

import java.util.Optional;

/** Content security policies (CSP level 3), as narrow as our own pages allow. */
final class ContentPolicy {

  /** For what is no page: JSON, files, mails. Opened by itself it may load and run nothing. */
  static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Powerful features of browsers, none of which we use. */
  static final String FEATURES =
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(),"
          + " fullscreen=(self), geolocation=(), gyroscope=(), hid=(), magnetometer=(),"
          + " microphone=(), midi=(), payment=(), serial=(), usb=()";

  private static final String PAGE =
      "default-src 'none'; script-src %s; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private ContentPolicy() {}

  /**
   * For our pages: styles, images and fonts of this site, scripts only by nonce.
   *
   * @param nonce empty when the page has no script, which then none may run
   */
  static String page(Optional<String> nonce, boolean secure) {
    var scripts = nonce.map(word -> "'nonce-" + word + "'").orElse("'none'");
    return PAGE.formatted(scripts) + (secure ? "; upgrade-insecure-requests" : "");
  }
}
