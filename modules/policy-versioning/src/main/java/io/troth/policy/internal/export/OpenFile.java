package io.troth.policy.internal.export;

import java.util.function.Supplier;

/**
 * A file for everybody.
 *
 * @param tag names this state of the file, for caches
 * @param name what a browser saves it as
 * @param content made only when the caller does not have this state yet
 */
record OpenFile(String type, String tag, String name, Supplier<byte[]> content) {

  static final String JSON = "application/json";
  static final String JSON_LD = "application/ld+json";
  static final String PDF = "application/pdf";
}
