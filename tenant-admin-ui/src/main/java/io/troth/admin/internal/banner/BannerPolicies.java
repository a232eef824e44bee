package io.troth.admin.internal.banner;

/**
 * Content security policies of the banner designer: its page may show one frame of this site, and
 * what is in the frame may do nothing but run our own script.
 */
final class BannerPolicies {

  private BannerPolicies() {}

  static String designer(String nonce) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
        + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  static String preview(String nonce) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "'; style-src 'nonce-"
        + nonce
        + "'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-scripts";
  }
}
