package io.troth.policy.internal.authoring;

import io.troth.policy.api.authoring.SharedDrafts.Conflict;
import io.troth.policy.api.authoring.SharedDrafts.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings two changes of one document together. What only one side changed is taken from that side;
 * sets and lists of named items are joined member by member; anything else that both changed is a
 * conflict, unless somebody has chosen.
 *
 * <p>Without a common beginning everything is as if added by both: nothing either side has is
 * dropped, and what differs is a conflict.
 */
final class ThreeWay {

  private final Map<String, Side> chosen;
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<String> theirs = new ArrayList<>();

  ThreeWay(Map<String, Side> chosen) {
    this.chosen = chosen;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  /** Paths of what was taken from the other side. */
  List<String> theirs() {
    return theirs;
  }

  Map<String, Object> merge(
      Map<String, Object> base, Map<String, Object> theirs, Map<String, Object> mine) {
    return Trees.map(value("", base, theirs, mine));
  }

  private @Nullable Object value(
      String path, @Nullable Object base, @Nullable Object their, @Nullable Object my) {
    if (equal(their, my) || equal(base, their)) {
      return my;
    }
    if (equal(base, my)) {
      theirs.add(path);
      return their;
    }
    if (their instanceof Map && my instanceof Map) {
      return fields(path, Trees.map(base), Trees.map(their), Trees.map(my));
    }
    if (their instanceof List && my instanceof List) {
      return list(path, Trees.list(base), Trees.list(their), Trees.list(my));
    }
    return choose(path, base, their, my);
  }

  private Map<String, Object> fields(
      String path, Map<String, Object> base, Map<String, Object> their, Map<String, Object> my) {
    var merged = new LinkedHashMap<String, Object>();
    var keys = new LinkedHashSet<>(my.keySet());
    keys.addAll(their.keySet());
    for (var key : keys) {
      var inner = path.isEmpty() ? key : path + "." + key;
      var value = value(inner, base.get(key), their.get(key), my.get(key));
      if (value != null) {
        merged.put(key, value);
      }
    }
    return merged;
  }

  private @Nullable Object list(
      String path, List<Object> base, List<Object> their, List<Object> my) {
    var theirItems = Trees.byName(their);
    var myItems = Trees.byName(my);
    var named = theirItems.size() == their.size() && myItems.size() == my.size();
    if (named && !(their.isEmpty() && my.isEmpty())) {
      return items(path, Trees.byName(base), theirItems, myItems);
    }
    return Trees.isSet(base) && Trees.isSet(their) && Trees.isSet(my)
        ? set(path, base, their, my)
        : choose(path, base, their, my);
  }

  private List<Object> items(
      String path, Map<String, Object> base, Map<String, Object> their, Map<String, Object> my) {
    var merged = new LinkedHashMap<String, Object>();
    var names = new LinkedHashSet<>(my.keySet());
    names.addAll(their.keySet());
    for (var name : names) {
      var item = value(path + "[" + name + "]", base.get(name), their.get(name), my.get(name));
      if (item != null) {
        merged.put(name, item);
      }
    }
    return order(path, base.keySet(), their.keySet(), my.keySet()).stream()
        .filter(merged::containsKey)
        .map(merged::get)
        .toList();
  }

  private List<String> order(String path, Set<String> base, Set<String> their, Set<String> my) {
    var theirOrder = common(their, base, my);
    var myOrder = common(my, base, their);
    var before = common(base, their, my);
    if (myOrder.equals(before) || myOrder.equals(theirOrder)) {
      return Sequences.joined(their, my);
    }
    if (theirOrder.equals(before)) {
      return Sequences.joined(my, their);
    }
    var side = side(path + ".order", names(before), names(theirOrder), names(myOrder));
    return side == Side.THEIRS ? Sequences.joined(their, my) : Sequences.joined(my, their);
  }

  private List<Object> set(String path, List<Object> base, List<Object> their, List<Object> my) {
    var all = new LinkedHashSet<>(my);
    all.addAll(their);
    theirs.add(path);
    return all.stream()
        .filter(word -> (their.contains(word) && my.contains(word)) || !base.contains(word))
        .sorted((left, right) -> left.toString().compareTo(right.toString()))
        .toList();
  }

  private @Nullable Object choose(
      String path, @Nullable Object base, @Nullable Object their, @Nullable Object my) {
    return side(path, shown(base), shown(their), shown(my)) == Side.THEIRS ? their : my;
  }

  private Side side(
      String path, Optional<String> base, Optional<String> their, Optional<String> my) {
    var side = chosen.get(path);
    if (side == null) {
      conflicts.add(new Conflict(path, base, their, my));
    }
    return side == null ? Side.MINE : side;
  }

  private static List<String> common(Set<String> of, Set<String> first, Set<String> second) {
    return of.stream().filter(first::contains).filter(second::contains).toList();
  }

  private static Optional<String> names(Collection<String> order) {
    return Optional.of(String.join(", ", order));
  }

  private static Optional<String> shown(@Nullable Object value) {
    return Optional.ofNullable(value).map(Trees::shown);
  }

  private static boolean equal(@Nullable Object left, @Nullable Object right) {
    return left == null ? right == null : left.equals(right);
  }
}
