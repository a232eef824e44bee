package io.troth.consent.internal.rollout;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.RolloutProgress.Point;
import io.troth.consent.internal.facts.CountStatements.Counted;
import io.troth.consent.internal.facts.CountStatements.Step;
import io.troth.consent.internal.standing.RolloutGroups;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Adds up what the database counted by combination of groups. */
final class Course {

  private Course() {}

  static Map<Group, Long> perGroup(List<Counted> counted) {
    return perGroup(each -> counted.forEach(one -> each.accept(one.bits(), one.people())));
  }

  static List<Point> history(Timetable timetable, List<Step> steps) {
    var byBits = new HashMap<Integer, Long>();
    var points = new ArrayList<Point>();
    var next = 0;
    for (var point = 0; point < timetable.points(); point++) {
      for (; next < steps.size() && steps.get(next).slot() <= point; next++) {
        byBits.merge(steps.get(next).bits(), steps.get(next).people(), Long::sum);
      }
      points.add(new Point(timetable.at(point), perGroup(byBits::forEach)));
    }
    return points;
  }

  /** Walks through combinations of groups and how many people have each. */
  private interface Combinations {
    void forEach(BiConsumer<Integer, Long> each);
  }

  private static Map<Group, Long> perGroup(Combinations combinations) {
    var counts = new EnumMap<Group, Long>(Group.class);
    for (var group : Group.values()) {
      counts.put(group, 0L);
    }
    combinations.forEach(
        (bits, people) -> {
          for (var group : Group.values()) {
            if ((bits & RolloutGroups.bit(group)) != 0) {
              counts.merge(group, people, Long::sum);
            }
          }
        });
    return counts;
  }
}
