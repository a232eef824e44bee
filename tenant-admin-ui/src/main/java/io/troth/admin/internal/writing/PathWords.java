package io.troth.admin.internal.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where in a document something is, in words: "Clause scope, German, text". */
public final class PathWords {

  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([^\\]]+)])?");
  private static final Map<String, String> WORDS =
      Map.of(
          "heads", "",
          "texts", "",
          "commitments", "",
          "title", "title",
          "changeSummary", "change summary",
          "heading", "heading",
          "body", "text",
          "order", "order",
          "clauses", "clauses");

  private PathWords() {}

  /**
   * @param path for example {@code clauses[scope].texts.de.body}
   */
  public static String of(String path) {
    List<String> words = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      var name = step.group(1);
      var item = step.group(2);
      if (name.equals("clauses") && item != null) {
        words.add("clause " + item);
      } else {
        add(words, name);
        if (item != null) {
          words.add(item);
        }
      }
    }
    var all = String.join(", ", words);
    return all.isEmpty()
        ? path
        : all.substring(0, 1).toUpperCase(Locale.ENGLISH) + all.substring(1);
  }

  private static void add(List<String> words, String name) {
    var known = WORDS.get(name);
    var group = CommitmentForms.find(name);
    if (known != null) {
      if (!known.isEmpty()) {
        words.add(known);
      }
    } else if (group.isPresent()) {
      words.add(FormWords.title(group.get()));
    } else if (name.length() == 2) {
      words.add(language(name));
    } else {
      words.add(name);
    }
  }

  public static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
  }
}
