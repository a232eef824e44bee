package io.troth.policy.api.authoring;

import java.util.List;
import java.util.Optional;

/**
 * Something a sentence seems to promise.
 *
 * @param id the same whenever the same text is read
 * @param clause id of the clause it was found in
 * @param sentence as it stands there, shortened if very long
 * @param fields what would be promised; one without a value is for a person to say
 */
public record Suggestion(String id, Sort sort, String clause, String sentence, List<Field> fields) {

  public Suggestion {
    fields = List.copyOf(fields);
  }

  /** Which commitment it would become. */
  public enum Sort {
    PURPOSE,
    CATEGORY,
    RECIPIENT,
    RETENTION,
    RIGHT,
    NOTICE_PERIOD,
    NOTICE_CHANNEL,
    DEEMED_ACCEPTANCE,
    OFFICER,
    COOKIE,
    PROTECTION,
    DISCLOSURE,
    REVIEW
  }

  /**
   * One value a commitment would have.
   *
   * @param name as in {@code policy.yaml}
   */
  public record Field(String name, String value) {}

  public Optional<String> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
  }

  /** The same with values a person filled in. */
  public Suggestion with(List<Field> filled) {
    return new Suggestion(id, sort, clause, sentence, filled);
  }
}
