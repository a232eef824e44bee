package io.troth.notification.internal.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Letters with obviously made-up values. */
final class Letters {

  static final String MESSAGE_ID = "<01234567-89ab-7cde-8f01-23456789abcd.1@example.test>";
  static final Instant DATE = Instant.parse("2026-11-21T15:00:00Z");

  private Letters() {}

  static Letter plain() {
    return named("Engageware", "Mia Moss", "Our policy changes");
  }

  static Letter named(String sender, String person, String subject) {
    return to("mia@example.test", sender, person, subject);
  }

  static Letter to(String address) {
    return to(address, "Engageware", "Mia Moss", "Our policy changes");
  }

  private static Letter to(String address, String sender, String person, String subject) {
    return new Letter(
        MESSAGE_ID,
        "bounce+token@bounces.example.test",
        "token",
        DATE,
        sender,
        "notices@example.test",
        MailAddress.parse(address).orElseThrow(),
        Optional.of(person),
        Locale.ENGLISH,
        new Letter.Content(subject, "What changes: nothing.", "<p>What changes: nothing.</p>"));
  }
}
