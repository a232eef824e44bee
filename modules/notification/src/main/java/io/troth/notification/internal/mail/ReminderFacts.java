package io.troth.notification.internal.mail;

import io.troth.policy.api.Commitments.Contact;
import java.net.URI;
import java.util.Optional;

/**
 * What one person's reminder has to say.
 *
 * @param person as the person is addressed
 * @param summary what changes, in the tenant's own plain words
 * @param day of the person, written out in their language
 * @param needsAcceptance whether the version stays without effect for them until they accept
 * @param closesService whether the service itself is closed to them until then
 * @param restricts whether an objection stops what the change touches
 * @param link signed, for this person alone
 */
public record ReminderFacts(
    String tenant,
    Optional<String> person,
    String title,
    int number,
    String summary,
    String day,
    boolean needsAcceptance,
    boolean closesService,
    boolean restricts,
    URI link,
    Optional<Contact> officer) {

  @Override
  public String toString() {
    return "ReminderFacts[" + title + "]";
  }
}
