package io.troth.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot run. The message is one sentence an operator can act on. */
public final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseUnavailable(String message) {
    this(message, null);
  }

  DatabaseUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
