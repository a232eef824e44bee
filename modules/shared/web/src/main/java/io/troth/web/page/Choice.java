package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in a form.
 *
 * @param hint what choosing it means; null for none
 */
public record Choice(String value, String label, @Nullable String hint, boolean chosen) {

  public Choice(String value, String label) {
    this(value, label, null, false);
  }

  public Choice(String value, String label, boolean chosen) {
    this(value, label, null, chosen);
  }
}
