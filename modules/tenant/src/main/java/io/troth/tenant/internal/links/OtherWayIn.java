package io.troth.tenant.internal.links;

import java.util.Locale;
import java.util.Optional;

/** Another way into the privacy centre than a mail link. */
public interface OtherWayIn {

  /**
   * The way.
   *
   * @param path where it begins; takes {@code next}
   * @param name what people call it; empty when it has no name of its own
   */
  record Offer(String path, Optional<String> name) {}

  /** What the current tenant offers, in the language of the page. */
  Optional<Offer> offer(Locale locale);
}
