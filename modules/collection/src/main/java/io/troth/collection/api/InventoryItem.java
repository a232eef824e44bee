package io.troth.collection.api;

import io.troth.policy.api.Commitments.CategoryKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One category of data in the inventory of a tenant.
 *
 * @param id as in the policies: lower-case letters, digits and hyphens, 1 to 60
 * @param name by language, {@code en} and {@code de}; 1 to 120 characters each
 * @param classification what it is in law, by jurisdiction; at most 20. Empty until somebody says
 *     so: nothing of it is taken before
 * @param fields what it is made of, at most 60
 * @param sources where it comes from, as in the policies; at most 20
 * @param needs which fields which purpose needs; at most 60 purposes
 * @param storedIn ISO 3166-1 alpha-2 codes; where a policy in force promises places, exactly those
 * @param extra what becomes of fields that a purpose does not need
 * @param examples in plain words, at most 20 of at most 200 characters
 */
public record InventoryItem(
    String id,
    Map<String, String> name,
    List<Classified> classification,
    List<Field> fields,
    List<String> sources,
    List<Need> needs,
    List<String> storedIn,
    ExtraFields extra,
    List<String> examples) {

  /** The jurisdiction that stands for all. */
  public static final String EVERYWHERE = "*";

  public InventoryItem {
    name = Map.copyOf(name);
    classification = List.copyOf(classification);
    fields = List.copyOf(fields);
    sources = List.copyOf(sources);
    needs = List.copyOf(needs);
    storedIn = List.copyOf(storedIn);
    examples = List.copyOf(examples);
  }

  /**
   * @param jurisdiction a region of the law pack, {@code EU} or {@code US-CA}, or {@link
   *     #EVERYWHERE}
   */
  public record Classified(String jurisdiction, CategoryKind kind) {

    /** Whether there is a place where both are law. */
    public boolean meets(String other) {
      return jurisdiction.equals(other)
          || jurisdiction.equals(EVERYWHERE)
          || other.equals(EVERYWHERE)
          || jurisdiction.startsWith(other + "-")
          || other.startsWith(jurisdiction + "-");
    }
  }

  /**
   * @param name in records: a lower-case letter, then letters, digits, hyphens or underscores, 1 to
   *     60
   * @param vault absent where it stays in the record; a field of the vault has the type TEXT
   */
  public record Field(String name, FieldType type, Optional<VaultAttribute> vault) {}

  /**
   * @param purpose id of a purpose
   * @param fields the only ones it needs
   */
  public record Need(String purpose, List<String> fields) {
    public Need {
      fields = List.copyOf(fields);
    }
  }

  /** The name in a language, else in English, else the id. */
  public String called(String language) {
    return Stream.of(language, "en")
        .filter(name::containsKey)
        .findFirst()
        .map(name::get)
        .orElse(id);
  }

  /** What records of it are treated as: the strictest of what it is anywhere; absent until then. */
  public Optional<CategoryKind> kind() {
    return strictest(classification.stream().map(Classified::kind));
  }

  /** Sensitive before personal before what is not personal. */
  public static Optional<CategoryKind> strictest(Stream<CategoryKind> kinds) {
    var all = kinds.collect(Collectors.toSet());
    return Stream.of(CategoryKind.SENSITIVE, CategoryKind.PERSONAL, CategoryKind.NON_PERSONAL)
        .filter(all::contains)
        .findFirst();
  }

  public Optional<Field> field(String wanted) {
    return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  /** The fields a purpose needs; absent where it needs nothing of this category. */
  public Optional<Set<String>> needed(String purpose) {
    return needs.stream()
        .filter(need -> need.purpose().equals(purpose))
        .findFirst()
        .map(need -> Set.copyOf(need.fields()));
  }

  /** The same without any order that does not matter, so that equal ones are equal. */
  public InventoryItem sorted() {
    return new InventoryItem(
        id,
        new TreeMap<>(name),
        classification.stream()
            .distinct()
            .sorted((a, b) -> a.jurisdiction().compareTo(b.jurisdiction()))
            .toList(),
        fields,
        sources.stream().distinct().sorted().toList(),
        needs,
        storedIn.stream().distinct().sorted().toList(),
        extra,
        examples);
  }
}
