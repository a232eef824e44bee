package io.troth.web.page;

import java.util.List;

/**
 * The life of a version on one line: drafted, published, noticed, your week, in force, next.
 *
 * @param label what the line is of, for example "Privacy policy, version 2"
 * @param steps in the order of time; two to seven read well
 */
public record Ribbon(String label, List<Step> steps) {

  public Ribbon {
    steps = List.copyOf(steps);
  }
}
