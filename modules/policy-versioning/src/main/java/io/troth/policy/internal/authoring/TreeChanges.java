package io.troth.policy.internal.authoring;

import io.troth.policy.api.authoring.SharedDrafts.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a document, as small as it can be said. */
final class TreeChanges {

  private final List<Edit> edits = new ArrayList<>();

  private TreeChanges() {}

  static List<Edit> between(Map<String, Object> before, Map<String, Object> after) {
    var changes = new TreeChanges();
    changes.fields("", before, after);
    return List.copyOf(changes.edits);
  }

  private void value(String path, @Nullable Object before, @Nullable Object after) {
    if (before == null ? after == null : before.equals(after)) {
      return;
    }
    if (before instanceof Map && after instanceof Map) {
      fields(path, Trees.map(before), Trees.map(after));
    } else if (isNamed(before) && isNamed(after)) {
      items(path, Trees.byName(Trees.list(before)), Trees.byName(Trees.list(after)));
    } else {
      edits.add(new Edit(path, shown(before), shown(after)));
    }
  }

  private void fields(String path, Map<String, Object> before, Map<String, Object> after) {
    var keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    keys.forEach(
        key -> value(path.isEmpty() ? key : path + "." + key, before.get(key), after.get(key)));
  }

  private void items(String path, Map<String, Object> before, Map<String, Object> after) {
    var names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    names.forEach(name -> value(path + "[" + name + "]", before.get(name), after.get(name)));
    var stayed = before.keySet().stream().filter(after::containsKey).toList();
    var now = after.keySet().stream().filter(before::containsKey).toList();
    if (!stayed.equals(now)) {
      edits.add(new Edit(path + ".order", names(stayed), names(now)));
    }
  }

  private static boolean isNamed(@Nullable Object value) {
    return value instanceof List && !Trees.byName(Trees.list(value)).isEmpty();
  }

  private static Optional<String> shown(@Nullable Object value) {
    return Optional.ofNullable(value).map(Trees::shown);
  }

  private static Optional<String> names(List<String> names) {
    return Optional.of(String.join(", ", names));
  }
}
