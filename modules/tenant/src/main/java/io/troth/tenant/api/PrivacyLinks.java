package io.troth.tenant.api;

import io.troth.kernel.SubjectRef;
import java.net.URI;
import java.time.Instant;

/** Signed, single-use mail links into the privacy centre. Making one costs no database write. */
public interface PrivacyLinks {

  /** Where a form is posted to that ends the session a link began. */
  String SIGN_OUT = "/privacy/sign-out";

  /**
   * The same arguments always make the same link, so that a repeated mail is the same mail. Opening
   * it shows a page with one button; only pressing it uses the link up (mail scanners do not press
   * buttons) and starts a session for this person alone.
   *
   * @param path where the person lands, starting with {@code /privacy}
   * @param nonce distinguishes links. The identifier of a mail (RFC 9562, version 7) says that the
   *     link went out with it, to the address known then, which using the link proves; any other
   *     text proves nothing.
   */
  URI link(SubjectRef subject, String path, String nonce, Instant expiresAt);
}
