package io.troth.personaldata;

import java.util.List;

/** What one room did for the erasure of a person: what is gone, and what remains for a reason. */
public record ErasureShare(List<Erased> erased, List<Remains> remains) {

  public ErasureShare {
    erased = List.copyOf(erased);
    remains = List.copyOf(remains);
  }

  /**
   * @param what kind of data, lower-case letters and hyphens, at most 60
   * @param count rows or values that are gone
   */
  public record Erased(String what, long count) {}
}
