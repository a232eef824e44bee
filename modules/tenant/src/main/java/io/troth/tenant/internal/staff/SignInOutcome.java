package io.troth.tenant.internal.staff;

import java.time.Duration;

/** What becomes of a sign-in. */
sealed interface SignInOutcome {

  /** A session has begun. */
  record SignedIn(String token) implements SignInOutcome {
    @Override
    public String toString() {
      return "SignedIn[…]";
    }
  }

  /** Unknown name, wrong password or disabled account: the caller is not told which. */
  record Refused() implements SignInOutcome {}

  /** Too many failures; the password was not looked at. */
  record TryLater(Duration delay) implements SignInOutcome {}

  /** The method is switched off. */
  record Closed() implements SignInOutcome {}
}
