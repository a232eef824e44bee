package io.troth.client;

import java.util.Optional;

/**
 * May this person's data be used for that purpose now?
 *
 * @param purpose id of a purpose
 * @param category id of a data category; empty asks about the purpose as a whole
 * @param recipient id of a recipient; empty means nobody else takes part
 */
public record Question(
    Person person, String purpose, Optional<String> category, Optional<String> recipient) {

  public static Question of(Person person, String purpose) {
    return new Question(person, purpose, Optional.empty(), Optional.empty());
  }

  /** The same about one category of data. */
  public Question withCategory(String id) {
    return new Question(person, purpose, Optional.of(id), recipient);
  }

  /** The same about handing the data to somebody. */
  public Question withRecipient(String id) {
    return new Question(person, purpose, category, Optional.of(id));
  }
}
