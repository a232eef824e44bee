package io.troth.policy.api;

import java.util.List;

/**
 * How one clause differs, in one language. What was kept and deleted makes up the old text, what
 * was kept and inserted the new one, character for character.
 *
 * @param id of the clause
 * @param heading the new heading; the old one of a removed clause
 * @param status what happened to the clause as a whole; a clause that was changed and moved is
 *     CHANGED
 * @param headingSegments the heading with what was inserted and deleted
 * @param segments the Markdown body with what was inserted and deleted, in reading order
 */
public record ClauseDifference(
    String id,
    String heading,
    Status status,
    List<Segment> headingSegments,
    List<Segment> segments) {

  public ClauseDifference {
    headingSegments = List.copyOf(headingSegments);
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
