package io.troth.admin.internal.board;

import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Todo;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseState;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Promises that need somebody today. */
@ApplicationScoped
public class BoardTodos {

  private static final String BOARD = Desk.HOME + "/board";

  private final PromiseBoard board;

  BoardTodos(PromiseBoard board) {
    this.board = board;
  }

  public List<Todo> today(Reader reader) {
    var lines = board.read().stream().flatMap(version -> version.lines().stream()).toList();
    var todos = new ArrayList<Todo>();
    add(todos, lines, PromiseState.BROKEN, "promises are not kept", any -> true, reader);
    add(todos, lines, PromiseState.AT_RISK, "promises are at risk", any -> true, reader);
    add(
        todos,
        lines,
        PromiseState.GAP,
        "promises have no control, and nobody answers for them",
        line -> line.gap().isEmpty(),
        reader);
    return todos;
  }

  private static void add(
      List<Todo> todos,
      List<Line> lines,
      PromiseState state,
      String what,
      Predicate<Line> which,
      Reader reader) {
    var found = lines.stream().filter(line -> line.state() == state).filter(which).toList();
    if (!found.isEmpty()) {
      var first = found.get(0);
      todos.add(
          new Todo(
              BoardWords.tone(state),
              BoardWords.words(state),
              Formats.number(found.size(), reader)
                  + " "
                  + (found.size() == 1 ? single(what) : what),
              BoardView.english(first.promised()) + (found.size() > 1 ? " And others." : ""),
              "See the board",
              BOARD));
    }
  }

  private static String single(String plural) {
    return plural
        .replace("promises are", "promise is")
        .replace("promises have", "promise has")
        .replace("for them", "for it");
  }
}
