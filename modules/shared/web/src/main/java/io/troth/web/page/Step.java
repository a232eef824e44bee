package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Ribbon}: a point in time, or a period with a share that has run.
 *
 * @param name "Published", "Your week", …
 * @param at when; null while no date is known
 * @param note a short remark, for example how many people; null for none
 * @param percent for a period how much of it has run, 0 to 100; null for a point
 */
public record Step(
    String name,
    Phase phase,
    @Nullable Moment at,
    @Nullable String note,
    @Nullable Integer percent) {

  /** Where a step stands in time. */
  public enum Phase {
    DONE,
    CURRENT,
    COMING,
    /** It should have been and was not. */
    MISSED
  }

  public Step {
    if (percent != null && (percent < 0 || percent > 100)) {
      throw new IllegalArgumentException("a share is between 0 and 100 percent");
    }
  }

  public static Step done(String name, @Nullable Moment at) {
    return new Step(name, Phase.DONE, at, null, null);
  }

  public static Step current(String name, @Nullable Moment at) {
    return new Step(name, Phase.CURRENT, at, null, null);
  }

  public static Step coming(String name, @Nullable Moment at) {
    return new Step(name, Phase.COMING, at, null, null);
  }

  public static Step missed(String name, @Nullable Moment at) {
    return new Step(name, Phase.MISSED, at, null, null);
  }

  public Step noting(String remark) {
    return new Step(name, phase, at, remark, percent);
  }

  /** Makes this step a period of which {@code share} percent have run. */
  public Step running(int share) {
    return new Step(name, phase, at, note, share);
  }

  public boolean span() {
    return percent != null;
  }

  /** Classes of the style sheet. */
  public String css() {
    var phaseClass =
        switch (phase) {
          case DONE -> "done";
          case CURRENT -> "current";
          case COMING -> "coming";
          case MISSED -> "missed";
        };
    return span() ? phaseClass + " span" : phaseClass;
  }
}
