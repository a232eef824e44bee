package io.troth.notification.internal.mail;

import java.net.URI;
import java.util.Optional;

/**
 * What the mail with a new link into the privacy centre says.
 *
 * @param person as the person is addressed
 * @param link signed, for this person alone
 */
public record LinkWords(String tenant, Optional<String> person, URI link) {

  @Override
  public String toString() {
    return "LinkWords[…]";
  }
}
