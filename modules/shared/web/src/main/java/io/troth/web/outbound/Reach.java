package io.troth.web.outbound;

/** How far what is sent may go. */
public enum Reach {
  /** To the public internet, protected by TLS. */
  PUBLIC,
  /** Also to this machine itself, on any port and without TLS: for demos and tests. */
  LOCAL_TOO
}
