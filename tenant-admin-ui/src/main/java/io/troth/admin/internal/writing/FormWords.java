package io.troth.admin.internal.writing;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the forms. What has none of its own is called by its key. */
public final class FormWords {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("io.troth.admin.internal.writing.commitment-forms", Locale.ROOT);

  private FormWords() {}

  public static String title(FormGroup group) {
    return of(group.key());
  }

  public static String help(FormGroup group) {
    return of(group.key() + ".help");
  }

  public static String label(FormGroup group, FormField field) {
    return either(group.key() + "." + field.name(), field.name());
  }

  public static String help(FormGroup group, FormField field) {
    var own = group.key() + "." + field.name() + ".help";
    // A field called like a group is helped by its own words only, not by those of the group.
    var shared = CommitmentForms.find(field.name()).isPresent() ? own : field.name() + ".help";
    return WORDS.containsKey(own) || WORDS.containsKey(shared) ? either(own, shared) : "";
  }

  /** What an option of a field is called. */
  public static String option(FormGroup group, FormField field, String option) {
    var key = group.key() + "." + field.name() + "=" + option;
    var shared = field.name() + "=" + option;
    return WORDS.containsKey(key) || WORDS.containsKey(shared) ? either(key, shared) : option;
  }

  static boolean has(String key) {
    return WORDS.containsKey(key);
  }

  private static String either(String own, String shared) {
    return WORDS.containsKey(own) ? of(own) : of(shared);
  }

  private static String of(String key) {
    return WORDS.getString(key);
  }
}
