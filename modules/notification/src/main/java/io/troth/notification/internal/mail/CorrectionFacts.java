package io.troth.notification.internal.mail;

import io.troth.policy.api.Commitments.Contact;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What one person's notice of a correction has to say. There is no date in it and nothing to
 * decide.
 *
 * @param person as the person is addressed
 * @param corrected what reads otherwise now, as the person reads it
 * @param elsewhere whether only another language's text reads otherwise
 * @param link to the difference, which everybody may read
 */
public record CorrectionFacts(
    String tenant,
    Optional<String> person,
    String title,
    int number,
    int revision,
    List<String> corrected,
    boolean elsewhere,
    URI link,
    Optional<Contact> officer) {

  public CorrectionFacts {
    corrected = List.copyOf(corrected);
  }

  @Override
  public String toString() {
    return "CorrectionFacts[" + title + "]";
  }
}
