package io.troth.notification.internal.mail;

/**
 * What a reminder says, the same for everybody.
 *
 * @param version the version it reminds of
 */
public record ReminderWords(VersionWords version) implements NoticeWords {}
