package io.troth.notification.api;

/** What a notice tells a person. */
public enum NoticeKind {
  /** Of a version; the only kind from which a period is counted. */
  VERSION,
  /** Of a corrected wording, which moves nobody's date. */
  CORRECTION,
  /** Of a version once more, because they have not answered. No evidence, and moves no date. */
  REMINDER
}
