package io.troth.retention.internal.connector;

import io.troth.kernel.SubjectRef;
import io.troth.retention.api.PersonIdentifier;
import io.troth.subject.api.IdentityVault.Identity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person is found by. {@code toString} shows nothing of it. */
record Known(Map<PersonIdentifier, String> values) {

  private static final int LONGEST_REASON = 200;

  Known {
    values = Map.copyOf(values);
  }

  static Known of(SubjectRef person, Optional<Identity> identity) {
    var values = new EnumMap<PersonIdentifier, String>(PersonIdentifier.class);
    values.put(PersonIdentifier.REFERENCE, person.toString());
    identity
        .map(Identity::externalId)
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> values.put(PersonIdentifier.EXTERNAL_ID, id));
    identity.flatMap(Identity::email).ifPresent(email -> values.put(PersonIdentifier.EMAIL, email));
    return new Known(values);
  }

  Optional<String> value(PersonIdentifier identifier) {
    return Optional.ofNullable(values.get(identifier));
  }

  Known only(Set<PersonIdentifier> wanted) {
    var some = new EnumMap<PersonIdentifier, String>(PersonIdentifier.class);
    wanted.forEach(one -> value(one).ifPresent(value -> some.put(one, value)));
    return new Known(some);
  }

  /** Somebody else's words without what identifies the person, and not too long. */
  String scrubbed(String words) {
    var text = words.replaceAll("\\p{Cntrl}+", " ").strip();
    for (var value : values.values()) {
      text =
          Pattern.compile(Pattern.quote(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text)
              .replaceAll("[…]");
    }
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON - 1) + "…" : text;
  }

  @Override
  public String toString() {
    return "Known" + values.keySet();
  }
}
