package io.troth.notification.internal.mail;

/** What a notice says of its topic, the same for everybody. */
public sealed interface NoticeWords permits VersionWords, CorrectionWords, ReminderWords {}
