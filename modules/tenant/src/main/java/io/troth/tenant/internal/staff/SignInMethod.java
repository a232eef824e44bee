package io.troth.tenant.internal.staff;

import java.net.URI;
import java.util.Optional;

/**
 * A way for staff to prove who they are. The built-in accounts are one; an identity provider is to
 * be another, whose bean sends the browser away, checks what comes back, and begins a session by
 * {@link SignIns} like this one.
 */
interface SignInMethod {

  /** Short word for the records, for example {@code local}. */
  String name();

  /** Whether this installation has the method switched on; a closed one refuses by itself. */
  boolean isOpen();

  /** Where the sign-in begins, for methods with a page elsewhere. */
  default Optional<URI> page(String next) {
    return Optional.empty();
  }
}
