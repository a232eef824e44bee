package io.troth.notification.api;

/** What staff want of the mails on a version. */
public enum MailingState {
  /** They are sent as they come due. Becomes PAUSED or CANCELLED. */
  RUNNING,
  /** None is begun. Becomes RUNNING or CANCELLED. */
  PAUSED,
  /** Those that were not begun are never sent. */
  CANCELLED
}
