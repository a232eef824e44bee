package io.troth.policy.internal.document;

import io.troth.policy.api.Clause;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules of all sorts of commitments have in common: names, references, ranges. */
final class Checks {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Set<String> clauses;
  private final Set<String> languages;
  private final String prefix;
  private final Faults faults;

  /**
   * @param prefix put before every path, for example {@code commitments.}
   */
  Checks(PolicyDocument document, String prefix, Faults faults) {
    this.clauses =
        document.texts().values().stream()
            .flatMap(text -> text.clauses().stream())
            .map(Clause::id)
            .collect(Collectors.toSet());
    this.languages = document.texts().keySet();
    this.prefix = prefix;
    this.faults = faults;
  }

  void add(String path, String message, String expected) {
    faults.add(prefix + path, message, expected);
  }

  void id(String path, String id) {
    PlainText.checkId(faults, prefix + path, id);
  }

  void line(String path, String text) {
    PlainText.checkLine(faults, prefix + path, text);
  }

  void named(String path, String id, LocalText name) {
    id(path + ".id", id);
    words(path + ".name", name);
  }

  /** One line in every language of the policy, and in no other. */
  void words(String path, LocalText text) {
    for (var language : languages) {
      if (!text.byLanguage().containsKey(language)) {
        add(path + "." + language, "is missing", "the words in every language of the policy");
      }
    }
    text.byLanguage()
        .forEach(
            (language, words) -> {
              line(path + "." + language, words);
              if (!languages.contains(language)) {
                add(path + "." + language, "is in a language without text", "none");
              }
            });
  }

  void country(String path, String code) {
    if (!COUNTRIES.contains(code)) {
      add(path, "is no country", "an ISO 3166 code of two letters, for example DE");
    }
  }

  void cites(String path, Set<String> cited) {
    if (cited.isEmpty()) {
      add(path + ".clauses", "cites no clause", "the clauses that say this to people");
    }
    mayCite(path, cited);
  }

  void mayCite(String path, Set<String> cited) {
    known(path + ".clauses", cited, clauses);
  }

  void known(String path, Set<String> used, Set<String> known) {
    small(path, used);
    used.stream()
        .sorted()
        .filter(id -> !known.contains(id))
        .forEach(id -> add(path, "\"" + id + "\" is not there", Nearest.expectation(id, known)));
  }

  <T> void unique(String path, List<T> items, Function<T, String> id) {
    if (items.size() > DocumentLimits.COMMITMENTS_OF_A_KIND) {
      add(path, "has too many", "at most " + DocumentLimits.COMMITMENTS_OF_A_KIND);
    }
    var seen = new HashSet<String>();
    items.stream()
        .map(id)
        .filter(each -> !seen.add(each))
        .forEach(each -> add(path, "\"" + each + "\" is there twice", "once"));
  }

  void small(String path, Collection<String> items) {
    if (items.size() > DocumentLimits.ITEMS_OF_A_COMMITMENT) {
      add(path, "has too many", "at most " + DocumentLimits.ITEMS_OF_A_COMMITMENT);
    }
  }

  void within(String path, int value, int least, int most) {
    if (value < least || value > most) {
      add(path, value + " is out of range", least + " to " + most);
    }
  }

  static <T> Set<String> ids(List<T> items, Function<T, String> id) {
    return items.stream().map(id).collect(Collectors.toSet());
  }
}
