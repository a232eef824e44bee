package io.troth.tenant.internal.browser;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a publishable key is written: {@code trothpub_<tenant>_<random>}; it is no secret. */
final class PublishableText {

  private static final Pattern FORM = Pattern.compile("trothpub_([a-z0-9-]{1,40})_[a-z0-9]{25}");

  private PublishableText() {}

  static String of(String slug, String random) {
    return "trothpub_" + slug + "_" + random;
  }

  /** The tenant a key claims to be of. */
  static Optional<String> slug(String text) {
    var form = FORM.matcher(text);
    return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
  }
}
