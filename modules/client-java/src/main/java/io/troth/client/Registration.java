package io.troth.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything you know of a person: what is missing is not known any more.
 *
 * @param externalId your own identifier, 1 to 200 characters
 * @param email one deliverable address, at most 254 characters
 * @param name as the person is addressed, at most 200 characters
 * @param language BCP 47 tag, for example {@code de-AT}
 * @param zone IANA name, for example {@code Europe/Vienna}
 */
public record Registration(
    String externalId,
    Optional<String> email,
    Optional<String> name,
    Optional<String> language,
    Optional<String> zone) {

  public static Registration of(String externalId) {
    return new Registration(
        externalId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Registration withEmail(String address) {
    return new Registration(externalId, Optional.of(address), name, language, zone);
  }

  public Registration withName(String called) {
    return new Registration(externalId, email, Optional.of(called), language, zone);
  }

  public Registration withLanguage(String tag) {
    return new Registration(externalId, email, name, Optional.of(tag), zone);
  }

  public Registration withZone(String id) {
    return new Registration(externalId, email, name, language, Optional.of(id));
  }

  Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("email", email);
    body.put("name", name);
    body.put("locale", language);
    body.put("zone", zone);
    return body;
  }
}
