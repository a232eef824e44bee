package io.troth.admin.internal.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commitments of a document, to be changed item by item.
 *
 * @param fields changed by the methods below
 */
public record CommitmentTree(Map<String, Object> fields) {

  /** The items of a list, or the one there is; empty when there is none. */
  public List<Map<String, Object>> items(FormGroup group) {
    return switch (group.shape()) {
      case LIST -> FormValues.items(fields.get(group.key()));
      case SCOPE -> List.of(scope(group));
      case RULE, OPTIONAL -> {
        var item = FormValues.map(fields.get(group.key()));
        yield item.isEmpty() ? List.of() : List.of(item);
      }
    };
  }

  private Map<String, Object> scope(FormGroup group) {
    var scope = new LinkedHashMap<String, Object>();
    scope.put("audience", List.of("END_USERS"));
    group.fields().stream()
        .filter(field -> fields.containsKey(field.name()))
        .forEach(field -> scope.put(field.name(), fields.getOrDefault(field.name(), "")));
    return scope;
  }

  /** The item of a list by its name, or the only one. */
  public Optional<Map<String, Object>> item(FormGroup group, String name) {
    return items(group).stream()
        .filter(item -> !group.isList() || name.equals(item.get(group.name())))
        .findFirst();
  }

  /** Where an item stands in its list; how many there are if it is not in there. */
  public int place(FormGroup group, String name) {
    var items = items(group);
    for (int i = 0; i < items.size(); i++) {
      if (name.equals(items.get(i).get(group.name()))) {
        return i;
      }
    }
    return items.size();
  }

  /**
   * Puts an item in the place of the one of that name, or at the end.
   *
   * @param name what it was called before; nothing is called so when it is new
   */
  public void put(FormGroup group, String name, Map<String, Object> item) {
    switch (group.shape()) {
      case LIST -> {
        var items = FormValues.items(fields.get(group.key()));
        int place = place(group, name);
        if (place < items.size()) {
          items.set(place, item);
        } else {
          items.add(item);
        }
        fields.put(group.key(), items);
      }
      case SCOPE -> {
        group.fields().forEach(field -> fields.remove(field.name()));
        fields.putAll(item);
      }
      case RULE, OPTIONAL -> fields.put(group.key(), item);
    }
  }

  public void remove(FormGroup group, String name) {
    if (group.isList()) {
      var items = FormValues.items(fields.get(group.key()));
      items.removeIf(item -> name.equals(item.get(group.name())));
      fields.put(group.key(), items);
    } else {
      fields.remove(group.key());
    }
  }

  /** What rests on a clause, by the titles of the groups. */
  public List<String> restingOn(String clause) {
    return CommitmentForms.all().stream()
        .filter(
            group ->
                items(group).stream()
                    .anyMatch(item -> FormValues.words(item.get("clauses")).contains(clause)))
        .map(FormWords::title)
        .toList();
  }

  /** How many commitments cite each clause. */
  public Map<String, Integer> citations() {
    var citations = new LinkedHashMap<String, Integer>();
    for (var group : CommitmentForms.all()) {
      for (var item : items(group)) {
        FormValues.words(item.get("clauses"))
            .forEach(clause -> citations.merge(clause, 1, Integer::sum));
      }
    }
    return citations;
  }
}
