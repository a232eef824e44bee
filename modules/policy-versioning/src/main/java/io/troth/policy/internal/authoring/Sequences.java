package io.troth.policy.internal.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Orders of names. */
final class Sequences {

  private Sequences() {}

  /** The first order, with what only the second has put after what it follows there. */
  static List<String> joined(Collection<String> lead, Collection<String> follow) {
    var joined = new ArrayList<>(lead);
    int place = 0;
    for (var name : follow) {
      int known = joined.indexOf(name);
      if (known < 0) {
        joined.add(place, name);
        known = place;
      }
      place = known + 1;
    }
    return joined;
  }
}
