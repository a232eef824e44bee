package io.troth.policy.internal.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was moved between two orders of ids, and how to read both orders as one. */
final class Order {

  private Order() {}

  /** The fewest ids of both whose moving explains the new order. */
  static Set<String> moved(List<String> before, List<String> after) {
    var common = after.stream().filter(before::contains).toList();
    var positions = common.stream().map(before::indexOf).toList();
    var kept = longestAscending(positions);
    var moved = new LinkedHashSet<>(common);
    kept.forEach(index -> moved.remove(common.get(index)));
    return moved;
  }

  private static List<Integer> longestAscending(List<Integer> values) {
    var length = new int[values.size()];
    var previous = new int[values.size()];
    int best = -1;
    for (int i = 0; i < values.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (values.get(j) < values.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    var indexes = new ArrayList<Integer>();
    for (int i = best; i >= 0; i = previous[i]) {
      indexes.add(i);
    }
    return indexes;
  }

  /** The new order, with what is gone put after what it used to follow. */
  static List<String> merged(List<String> before, List<String> after) {
    var merged = new ArrayList<>(after);
    var last = "";
    for (var id : before) {
      if (!merged.contains(id)) {
        merged.add(merged.indexOf(last) + 1, id);
      }
      last = id;
    }
    return merged;
  }
}
