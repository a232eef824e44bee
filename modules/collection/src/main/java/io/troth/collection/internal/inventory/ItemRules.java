package io.troth.collection.internal.inventory;

import io.troth.collection.api.CollectionProblem;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.PromisedCategory;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.Commitments.CategoryKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a category may be saved as it is. Pure. */
final class ItemRules {

  private static final int MOST_CLASSIFIED = 20;
  private static final int MOST_SOURCES = 20;
  private static final int MOST_FIELDS = 60;
  private static final int MOST_EXAMPLES = 20;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_EXAMPLE = 200;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern PURPOSE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9_-]{0,59}");
  private static final Pattern PLACE = Pattern.compile("\\*|[A-Z]{2,5}(-[A-Z0-9]{1,5})?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final InventoryItem item;
  private final List<Violation> faults = new ArrayList<>();

  private ItemRules(InventoryItem item) {
    this.item = item;
  }

  /**
   * @throws Problem invalid-input; governed-by-policy
   */
  static void check(InventoryItem item, Optional<PromisedCategory> promised) {
    var faults = faults(item);
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The category cannot be saved as it is.", faults);
    }
    var governed = promised.map(by -> governed(item, by)).orElse(List.of());
    if (!governed.isEmpty()) {
      throw Problem.of(
          CollectionProblem.GOVERNED_BY_POLICY,
          "What a version in force promises is changed by publishing the next one.",
          governed);
    }
  }

  static List<Violation> faults(InventoryItem item) {
    var rules = new ItemRules(item);
    rules.words();
    rules.classification();
    rules.fields();
    rules.needs();
    return List.copyOf(rules.faults);
  }

  private void words() {
    say(ID.matcher(item.id()).matches(), "id", "is no id", "lower-case letters, digits, hyphens");
    say(!item.name().isEmpty(), "name", "is missing", "a name in English or German");
    say(
        Set.of("en", "de").containsAll(item.name().keySet()),
        "name",
        "is in a language nobody reads here",
        "en, de");
    say(
        item.name().values().stream().allMatch(text -> isLine(text, LONGEST_NAME)),
        "name",
        "is empty, or too long",
        "1 to " + LONGEST_NAME + " characters");
    say(
        item.sources().size() <= MOST_SOURCES && all(item.sources(), ID),
        "sources",
        "has one that is no id, or too many",
        "at most " + MOST_SOURCES + " ids of lower-case letters, digits, hyphens");
    say(
        COUNTRIES.containsAll(item.storedIn()),
        "storedIn",
        "has a country that does not exist",
        "codes of ISO 3166-1, for example DE");
    say(
        item.examples().size() <= MOST_EXAMPLES
            && item.examples().stream().allMatch(text -> isLine(text, LONGEST_EXAMPLE)),
        "examples",
        "has one that is empty or too long, or too many",
        "at most " + MOST_EXAMPLES + " of at most " + LONGEST_EXAMPLE + " characters");
  }

  private void classification() {
    var given = item.classification();
    say(
        given.size() <= MOST_CLASSIFIED
            && given.stream().allMatch(one -> PLACE.matcher(one.jurisdiction()).matches()),
        "classification",
        "has a jurisdiction that is none, or too many",
        "a region as in the law pack, EU or US-CA, or * for all");
    var places = contradictions(given, given);
    say(
        places.isEmpty(),
        "classification",
        "is personal and non-personal in one jurisdiction: " + String.join(", ", places),
        "one of the two");
    say(
        given.stream().map(Classified::jurisdiction).distinct().count()
            == given.stream().distinct().count(),
        "classification",
        "says two things of one jurisdiction",
        "one kind for each");
  }

  private void fields() {
    var names = item.fields().stream().map(Field::name).toList();
    say(
        names.size() <= MOST_FIELDS && all(names, FIELD),
        "fields",
        "has a name that is none, or too many",
        "at most " + MOST_FIELDS + " names that begin with a lower-case letter");
    say(distinct(names), "fields", "has a name twice", "every name once");
    say(
        item.fields().stream().allMatch(f -> f.vault().isEmpty() || f.type() == FieldType.TEXT),
        "fields",
        "puts something into the vault that is no text",
        "the type TEXT for what the vault keeps");
    if (item.kind().filter(CategoryKind.NON_PERSONAL::equals).isPresent()) {
      say(
          item.fields().stream().allMatch(f -> f.vault().isEmpty() && isHarmless(f.type())),
          "fields",
          "has a field that tells who or where somebody is, in data that are not personal",
          "no field of the vault, no WORDS and no POSITION");
    }
  }

  private static boolean isHarmless(FieldType type) {
    return type != FieldType.WORDS && type != FieldType.POSITION;
  }

  private void needs() {
    var purposes = item.needs().stream().map(InventoryItem.Need::purpose).toList();
    say(
        purposes.size() <= MOST_FIELDS && all(purposes, PURPOSE),
        "needs",
        "names a purpose that is no id, or too many",
        "ids of purposes");
    say(distinct(purposes), "needs", "names a purpose twice", "every purpose once");
    var known = item.fields().stream().map(Field::name).collect(Collectors.toSet());
    var unknown =
        item.needs().stream()
            .flatMap(need -> need.fields().stream())
            .filter(field -> !known.contains(field))
            .collect(Collectors.toCollection(TreeSet::new));
    say(unknown.isEmpty(), "needs", "names what is no field: " + unknown, "fields of the category");
  }

  /** Where one says personal and the other non-personal. */
  static Set<String> contradictions(List<Classified> some, List<Classified> others) {
    Predicate<Classified> none = one -> one.kind() == CategoryKind.NON_PERSONAL;
    return some.stream()
        .flatMap(
            one ->
                others.stream()
                    .filter(other -> none.test(one) != none.test(other))
                    .filter(other -> one.meets(other.jurisdiction()))
                    .flatMap(other -> Stream.of(one.jurisdiction(), other.jurisdiction())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Violation> governed(InventoryItem item, PromisedCategory promised) {
    var faults = new ArrayList<Violation>();
    var places = contradictions(item.classification(), promised.kinds());
    if (!places.isEmpty()) {
      faults.add(
          new Violation(
              "classification",
              "The version in force says " + promised.kind() + " where this says otherwise.",
              "what the version in force says: " + promised.kind()));
    }
    var stored = Set.copyOf(item.storedIn());
    if (!promised.storedIn().isEmpty() && !stored.equals(promised.storedIn())) {
      faults.add(
          new Violation(
              "storedIn",
              "The version in force promises other places.",
              String.join(", ", new TreeSet<>(promised.storedIn()))));
    }
    return faults;
  }

  private void say(boolean right, String field, String wrong, String expected) {
    if (!right) {
      faults.add(new Violation(field, wrong, expected));
    }
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean all(List<String> texts, Pattern form) {
    return texts.stream().allMatch(text -> form.matcher(text).matches());
  }

  private static boolean distinct(List<String> texts) {
    return new HashSet<>(texts).size() == texts.size();
  }
}
