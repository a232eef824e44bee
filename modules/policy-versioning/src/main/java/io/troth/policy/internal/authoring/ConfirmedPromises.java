package io.troth.policy.internal.authoring;

import io.troth.kernel.Violation;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.Suggestion;
import io.troth.policy.api.authoring.Suggestion.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns confirmed suggestions into commitments, as fields. */
final class ConfirmedPromises {

  private static final Pattern CHANGES = Clues.caseless("chang|amend|updat|änder");
  private static final Map<Sort, String> LISTS =
      Map.of(
          Sort.PURPOSE,
          "purposes",
          Sort.CATEGORY,
          "categories",
          Sort.RECIPIENT,
          "recipients",
          Sort.RETENTION,
          "retention",
          Sort.RIGHT,
          "rights",
          Sort.COOKIE,
          "cookies",
          Sort.PROTECTION,
          "protections",
          Sort.DISCLOSURE,
          "disclosures");

  private final Map<String, Object> commitments;
  private final Collection<String> languages;

  private ConfirmedPromises(Map<String, Object> commitments, Collection<String> languages) {
    this.commitments = commitments;
    this.languages = languages;
  }

  /** Every field that a person has yet to fill in. */
  static List<Violation> unsaid(List<Suggestion> confirmed) {
    var missing = new ArrayList<Violation>();
    for (var suggestion : confirmed) {
      suggestion.fields().stream()
          .filter(field -> field.value().isBlank())
          .forEach(
              field ->
                  missing.add(
                      new Violation(
                          suggestion.id() + "." + field.name(),
                          "The text does not say this (" + field.name() + ").",
                          "a value, or the suggestion dropped")));
    }
    return missing;
  }

  /**
   * @param present commitments to add to; changed by this
   */
  static Map<String, Object> into(
      Map<String, Object> present, List<Suggestion> confirmed, Collection<String> languages) {
    var promises = new ConfirmedPromises(present, languages);
    confirmed.forEach(promises::add);
    promises.categoriesOfRetention();
    return present;
  }

  /**
   * What every policy must say, as careful as can be, until a person says otherwise.
   *
   * @param noticeDays the least the law pack allows
   */
  static Map<String, Object> leastOf(PolicyText text, int noticeDays) {
    var clause =
        text.clauses().stream()
            .filter(each -> CHANGES.matcher(each.heading()).find())
            .findFirst()
            .or(() -> text.clauses().stream().findFirst())
            .map(Clause::id)
            .orElse("");
    var commitments = new LinkedHashMap<String, Object>();
    LISTS.values().stream()
        .sorted()
        .filter(ConfirmedPromises::isOld)
        .forEach(list -> commitments.put(list, new ArrayList<>()));
    commitments.put(
        "notice",
        fields("days", noticeDays, "channels", List.of("EMAIL"), "clauses", List.of(clause)));
    commitments.put(
        "objection",
        fields("effect", "STAY", "deemedAcceptance", false, "clauses", List.of(clause)));
    return commitments;
  }

  private static boolean isOld(String list) {
    return List.of("purposes", "categories", "recipients", "retention", "rights").contains(list);
  }

  private void add(Suggestion suggestion) {
    switch (suggestion.sort()) {
      case NOTICE_PERIOD ->
          rule("notice", suggestion).put("days", suggestion.field("days").orElse(""));
      case NOTICE_CHANNEL -> channel(suggestion);
      case DEEMED_ACCEPTANCE -> rule("objection", suggestion).put("deemedAcceptance", true);
      case REVIEW -> rule("review", suggestion).put("every", suggestion.field("every").orElse(""));
      case OFFICER -> rule("dataProtectionOfficer", suggestion).putAll(plain(suggestion));
      default -> item(suggestion);
    }
  }

  private void channel(Suggestion suggestion) {
    var notice = rule("notice", suggestion);
    notice.put("channels", united(notice.get("channels"), suggestion.field("channel").orElse("")));
  }

  /** A rule that stands once, citing this clause too. */
  private Map<String, Object> rule(String name, Suggestion suggestion) {
    var rule = new LinkedHashMap<>(Trees.map(commitments.get(name)));
    rule.put("clauses", united(rule.get("clauses"), suggestion.clause()));
    commitments.put(name, rule);
    return rule;
  }

  private void item(Suggestion suggestion) {
    var list = LISTS.getOrDefault(suggestion.sort(), "");
    var items = new ArrayList<>(Trees.list(commitments.get(list)));
    var named = Trees.byName(items);
    var id = suggestion.field(list.equals("retention") ? "category" : "id").orElse("");
    var item = new LinkedHashMap<>(Trees.map(named.get(id)));
    plain(suggestion).forEach((name, value) -> item.put(name, typed(name, value, item)));
    item.put("clauses", united(item.get("clauses"), suggestion.clause()));
    items.remove(named.get(id));
    items.add(item);
    commitments.put(list, items);
  }

  private Object typed(String name, String value, Map<String, Object> item) {
    return switch (name) {
      case "name" ->
          item.containsKey("name") ? Trees.map(item.get("name")) : inEveryLanguage(value);
      case "sources" -> List.of(value.split("[,\\s]+"));
      default -> value;
    };
  }

  private Map<String, Object> inEveryLanguage(String text) {
    var byLanguage = new LinkedHashMap<String, Object>();
    languages.forEach(language -> byLanguage.put(language, text));
    return byLanguage;
  }

  /** What is kept must be a category; one that was not confirmed by itself is added here. */
  private void categoriesOfRetention() {
    var categories = new ArrayList<>(Trees.list(commitments.get("categories")));
    for (var each : Trees.list(commitments.get("retention"))) {
      var retention = Trees.map(each);
      var id = String.valueOf(retention.get("category"));
      if (!Trees.byName(categories).containsKey(id)) {
        categories.add(
            fields(
                "id",
                id,
                "name",
                inEveryLanguage(Vocabulary.named(id)),
                "sources",
                List.of(),
                "clauses",
                retention.getOrDefault("clauses", List.of())));
      }
    }
    commitments.put("categories", categories);
  }

  private static Map<String, String> plain(Suggestion suggestion) {
    var plain = new LinkedHashMap<String, String>();
    suggestion.fields().forEach(field -> plain.put(field.name(), field.value().strip()));
    return plain;
  }

  private static List<Object> united(@Nullable Object words, String more) {
    var all = new TreeSet<String>();
    Trees.list(words).forEach(word -> all.add(word.toString()));
    all.add(more);
    return List.copyOf(all);
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return fields;
  }
}
