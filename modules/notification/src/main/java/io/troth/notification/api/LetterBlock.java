package io.troth.notification.api;

import java.util.Locale;

/**
 * A part of a mail that we write, because the law or the policy asks for what stands in it. A
 * tenant's text says where it stands, on a line of its own, and cannot leave out a required one.
 */
public enum LetterBlock {
  /** What the new version changes, and which withdrawn one it takes the place of. */
  WHAT_CHANGES(true),
  /** The version's date, and from when it binds this person. */
  WHEN(true),
  /** Accept, object, do nothing: what each leads to. */
  WHAT_YOU_CAN_DO(true),
  /** The link to the page on which the person reads on or decides. */
  WHERE(true),
  /** Of each of several policies all of the four parts above. */
  EACH_POLICY(true),
  /** Which clauses read otherwise. */
  WHAT_WAS_CORRECTED(true),
  /** That nothing changes in what is promised. */
  WHAT_IT_MEANS(true),
  /** Who answers questions; nothing where the policy names nobody. */
  QUESTIONS(false);

  private final boolean required;

  LetterBlock(boolean required) {
    this.required = required;
  }

  public boolean required() {
    return required;
  }

  /** As it is written in a text, for example {@code [what-changes]}. */
  public String mark() {
    return "[" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
  }
}
