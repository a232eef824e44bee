package io.troth.policy.internal.board;

import io.troth.kernel.promise.Keeping;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseBoard.Measured;
import io.troth.policy.api.PromiseState;
import io.troth.policy.internal.board.Controls.Working;
import io.troth.policy.spi.PromiseControl;
import io.troth.policy.spi.PromiseControl.Answers;
import io.troth.policy.spi.PromiseControl.Asked;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks each control once for everything it keeps, and puts the answers together. */
final class Measurement {

  private final Working working;
  private final Gaps gaps;
  private final Map<PromiseControl, Answers> answers = new HashMap<>();

  Measurement(Working working, Gaps gaps, List<Asked> everything, Instant now) {
    this.working = working;
    this.gaps = gaps;
    for (var control : working.all()) {
      var asked = everything.stream().filter(one -> control.keeps(one.promised())).toList();
      if (!asked.isEmpty()) {
        answers.put(control, control.look(asked, now));
      }
    }
  }

  Line line(Asked asked) {
    var readings =
        working.keeping(asked.promised()).stream()
            .map(control -> measured(control, asked))
            .toList();
    if (readings.isEmpty()) {
      var gap = gaps.answeringFor(asked.timeline().policy(), asked.promised());
      return new Line(asked.promised(), PromiseState.GAP, List.of(), gap);
    }
    var worst =
        readings.stream()
            .map(measured -> measured.reading().keeping())
            .reduce(Keeping.KEPT, Keeping::and);
    return new Line(asked.promised(), PromiseState.of(worst), readings, Optional.empty());
  }

  private Measured measured(PromiseControl control, Asked asked) {
    var reading = answers.get(control);
    if (reading == null) {
      throw new IllegalStateException(control.id() + " was not asked");
    }
    return new Measured(Working.named(control), reading.of(asked));
  }
}
