package io.troth.retention.api;

/** How far an erasure has come. */
public enum ErasureState {
  /** Asked for, not begun. Becomes RUNNING or HELD. */
  WAITING,
  /** A legal hold wins: it waits, and the data are only kept. Becomes RUNNING. */
  HELD,
  /** Under way; the key is gone or about to go, so there is no way back. Becomes DONE. */
  RUNNING,
  /** The certificate is issued. A restored backup makes it RUNNING again. */
  DONE
}
