package io.troth.web.page;

import java.util.List;

/**
 * Days left against a limit.
 *
 * @param left whole days left; negative when overdue
 * @param total days of the whole period, at least 1
 * @param due the last day
 * @param rule where the limit comes from and how it is counted
 * @param inputs what the date was computed from
 */
public record Clock(long left, long total, Moment due, String rule, List<Input> inputs) {

  /** One thing the date was computed from. */
  public record Input(String label, String value) {}

  public Clock {
    if (total < 1) {
      throw new IllegalArgumentException("a period has at least one day");
    }
    inputs = List.copyOf(inputs);
  }

  /** Overdue is broken; the last fifth waits for a person. */
  public Tone tone() {
    if (left < 0) {
      return Tone.BROKEN;
    }
    return left * 5 <= total ? Tone.WAITS : Tone.COMING;
  }

  /** Share of the dial that is still filled, 0 to 100; a full one when overdue. */
  public long share() {
    return left < 0 ? 100 : Math.min(100, left * 100 / total);
  }

  public long days() {
    return Math.abs(left);
  }

  public boolean overdue() {
    return left < 0;
  }
}
