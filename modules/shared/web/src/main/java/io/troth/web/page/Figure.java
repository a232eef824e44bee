package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A number one can follow.
 *
 * @param number as written for the reader, grouped
 * @param tone null where the number says nothing about a state
 * @param href to what is behind it; null for none
 * @param note a remark below, for example the share; null for none
 */
public record Figure(
    String number,
    String label,
    @Nullable Tone tone,
    @Nullable String href,
    @Nullable String note) {

  public Figure(String number, String label) {
    this(number, label, null, null, null);
  }
}
