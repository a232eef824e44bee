package io.troth.retention.internal.connector;

import io.troth.retention.api.Connectors;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.api.Connectors.ErrandState;
import io.troth.retention.spi.OutsideEraser;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** All connectors of a tenant as one step of an erasure, done when each of them has answered. */
@Singleton
final class ConnectorEraser implements OutsideEraser {

  private static final int LONGEST = 200;

  private final Errands errands;
  private final Connectors connectors;

  ConnectorEraser(Errands errands, Connectors connectors) {
    this.errands = errands;
    this.connectors = connectors;
  }

  @Override
  public String id() {
    return "connectors";
  }

  @Override
  public String title() {
    return "Systems outside";
  }

  /** One that was switched off meanwhile may still owe an answer. */
  @Override
  public boolean concerns() {
    return connectors.list().stream().anyMatch(one -> one.on() || one.waiting() > 0);
  }

  @Override
  public Reply erase(Order order) {
    errands.prepare(order.erasure(), order.person(), order.identity());
    var answers = errands.pursue(order.erasure());
    return new Reply(answer(answers), words(answers));
  }

  private static Answer answer(List<Errand> answers) {
    if (answers.stream().anyMatch(one -> one.state() == ErrandState.WAITING)) {
      return Answer.WAITING;
    }
    return answers.stream().allMatch(one -> one.state() == ErrandState.DONE)
        ? Answer.DONE
        : Answer.REFUSED;
  }

  /** What is no plain success comes first, in case the sentence becomes too long. */
  private static String words(List<Errand> answers) {
    var text =
        answers.stream()
            .sorted((one, other) -> Boolean.compare(isDone(one), isDone(other)))
            .map(ConnectorEraser::words)
            .collect(Collectors.joining("; "));
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }

  private static boolean isDone(Errand errand) {
    return errand.state() == ErrandState.DONE;
  }

  private static String words(Errand errand) {
    var said =
        switch (errand.state()) {
          case WAITING -> "has not answered";
          case DONE -> "erased " + errand.gone();
          case REFUSED -> "refused: " + errand.reason();
          case OVERDUE -> "did not answer in time";
        };
    return errand.system() + " " + said;
  }
}
