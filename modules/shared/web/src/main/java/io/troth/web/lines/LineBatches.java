package io.troth.web.lines;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.lines.LineReader.Line;
import io.troth.web.lines.LineReader.Text;
import io.troth.web.lines.LineReader.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Takes the lines of a body, however many there are, {@value #SIZE} at a time. A line that is
 * refused takes nothing with it, and empty ones are passed over.
 *
 * @param <T> what a line asks for
 */
public final class LineBatches<T> {

  /** Lines of one batch: one transaction. */
  public static final int SIZE = 500;

  private final Desk<T> desk;
  private final Optional<Executor> aside;
  private final List<Line> gathered = new ArrayList<>();
  private FutureTask<List<Pending<T>>> read = new FutureTask<>(List::of);

  /** Everything on the caller's thread: a batch is taken when its last line is there. */
  public LineBatches(Desk<T> desk) {
    this(desk, Optional.empty());
  }

  /**
   * A batch is taken when the lines of the next one are there, or no more come.
   *
   * @param aside reads the lines of a batch while the batch before is being taken, with nothing of
   *     the caller's context. What it has not begun when the batch's turn comes is read by the
   *     caller, so it may be busy
   */
  public LineBatches(Desk<T> desk, Executor aside) {
    this(desk, Optional.of(aside));
  }

  private LineBatches(Desk<T> desk, Optional<Executor> aside) {
    this.desk = desk;
    this.aside = aside;
  }

  /** Reads lines and takes what they ask for. */
  public interface Desk<T> {

    /**
     * Perhaps on another thread than {@link #take}.
     *
     * @throws Problem when the line cannot be taken as it is
     */
    T read(String text);

    /** Takes a batch and answers every line of it in order. */
    void take(List<Pending<T>> batch);

    /** What follows cannot be read; what was taken stays. */
    void broken(Problem problem);
  }

  /** A line that waits for its batch, counted from 1. */
  public sealed interface Pending<T> {
    long line();
  }

  /** What a line asks for. */
  public record Asked<T>(long line, T what) implements Pending<T> {}

  /** Why a line is not taken. */
  public record Refused<T>(long line, Problem problem) implements Pending<T> {}

  /** What a batch asks for, without the lines that are refused. */
  public static <T> List<T> asked(List<Pending<T>> batch) {
    var asked = new ArrayList<T>();
    for (var one : batch) {
      if (one instanceof Asked<T> good) {
        asked.add(good.what());
      }
    }
    return asked;
  }

  /**
   * Takes every line there is.
   *
   * @return whether the body could be read to its end
   */
  public boolean take(LineReader lines) throws IOException {
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        add(line.get());
      }
    } catch (IOException gone) {
      takeRead();
      throw gone;
    } catch (Problem unreadable) {
      finish();
      desk.broken(unreadable);
      return false;
    }
    finish();
    return true;
  }

  private void add(Line line) {
    if (!(line instanceof Text text && text.text().isBlank())) {
      gathered.add(line);
    }
    if (gathered.size() == SIZE) {
      next();
    }
  }

  private void finish() {
    if (!gathered.isEmpty()) {
      next();
    }
    takeRead();
  }

  private void next() {
    var lines = List.copyOf(gathered);
    gathered.clear();
    var ahead = new FutureTask<>(() -> lines.stream().map(this::read).toList());
    aside.ifPresent(other -> other.execute(ahead));
    takeRead();
    read = ahead;
    if (aside.isEmpty()) {
      takeRead();
    }
  }

  private void takeRead() {
    var batch = done(read);
    read = new FutureTask<>(List::of);
    if (!batch.isEmpty()) {
      desk.take(batch);
    }
  }

  /** Runs it here where nobody has begun. */
  private static <V> V done(FutureTask<V> task) {
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
    }
  }

  private Pending<T> read(Line line) {
    if (line instanceof Unreadable bad) {
      var problem =
          Problem.at(CommonProblem.INVALID_INPUT, "line", bad.why(), "a line of UTF-8 text");
      return new Refused<>(bad.number(), problem);
    }
    try {
      return new Asked<>(line.number(), desk.read(((Text) line).text()));
    } catch (Problem refused) {
      return new Refused<>(line.number(), refused);
    }
  }
}
