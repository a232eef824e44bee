package io.troth.consent.internal.receipt;

import java.util.function.Supplier;

/**
 * A receipt as a file.
 *
 * @param tag names this state of the file, for caches
 * @param name what a browser saves it as
 * @param content made only when the caller does not have this state yet
 */
record ReceiptFile(String type, String tag, String name, Supplier<byte[]> content) {

  static final String JSON = "application/json";
  static final String JSON_LD = "application/ld+json";
  static final String PDF = "application/pdf";
}
