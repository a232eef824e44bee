package io.troth.policy.internal.change;

import io.troth.policy.api.TimeSpan;
import io.troth.policy.internal.change.Words.Argument;
import java.time.LocalDate;

/** Words of the closed vocabularies of commitments, for whoever else speaks of commitments. */
public final class Phrases {

  private Phrases() {}

  /**
   * @param key for example {@code basis.CONSENT} or {@code right.access}
   */
  public static String word(String key, String language) {
    return Argument.word(key).in(language);
  }

  public static String span(TimeSpan span, String language) {
    return Argument.span(span).in(language);
  }

  public static String date(LocalDate date, String language) {
    return Argument.date(date).in(language);
  }

  public static String country(String code, String language) {
    return Argument.country(code).in(language);
  }
}
