package io.troth.policy.api;

import java.util.List;

/**
 * How one clause differs, in one language.
 *
 * @param id of the clause
 * @param status what happened to the clause as a whole
 * @param segments the new text with what was inserted and deleted, in reading order
 */
public record ClauseDifference(String id, String heading, Status status, List<Segment> segments) {

  public ClauseDifference {
    segments = List.copyOf(segments);
  }

  public enum Status {
    SAME,
    CHANGED,
    ADDED,
    REMOVED,
    MOVED
  }

  /** A run of text that was kept, inserted or deleted. */
  public record Segment(Kind kind, String text) {
    public enum Kind {
      KEPT,
      INSERTED,
      DELETED
    }
  }
}
