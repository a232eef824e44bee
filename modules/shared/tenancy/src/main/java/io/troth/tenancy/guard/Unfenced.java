package io.troth.tenancy.guard;

/** Found while a statement is read: why it may not run. */
final class Unfenced extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unfenced(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
