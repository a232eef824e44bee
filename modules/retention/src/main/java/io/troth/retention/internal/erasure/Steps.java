package io.troth.retention.internal.erasure;

import java.util.ArrayList;
import java.util.List;

/** The steps of an erasure in their order. */
final class Steps {

  static final String JOURNAL = "journal";
  static final String KEY = "key";
  static final String ROOM = "room:";

  /** What was under way in a room while another one was emptied. */
  static final String STRAGGLERS = "stragglers";

  static final String OUTSIDE = "outside";
  static final String CERTIFICATE = "certificate";
  static final String FACT = "fact";

  private Steps() {}

  static List<String> of(Rooms rooms) {
    var steps = new ArrayList<>(List.of(JOURNAL, KEY));
    rooms.all().forEach(holder -> steps.add(ROOM + holder.id()));
    steps.addAll(List.of(STRAGGLERS, OUTSIDE, CERTIFICATE, FACT));
    return List.copyOf(steps);
  }
}
