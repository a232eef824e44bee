package io.troth.tenant.spi;

import java.util.Locale;

/**
 * Mails new privacy links to people who ask for one. Implemented by whoever sends mail; without an
 * implementation the form is not offered.
 */
public interface LinkMailer {

  /**
   * Somebody asked for a new link to be sent to this address. Returns at once and in the same time
   * whether or not anybody has the address; whoever does is sent a link of their own.
   *
   * @param email as typed, at most 254 characters on one line
   * @param locale language of the page it was asked for on
   */
  void requested(String email, Locale locale);
}
