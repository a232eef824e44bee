package io.troth.web.lines;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.lines.LineReader.Line;
import io.troth.web.lines.LineReader.Text;
import io.troth.web.lines.LineReader.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
  private final List<Pending<T>> pending = new ArrayList<>();

  public LineBatches(Desk<T> desk) {
    this.desk = desk;
  }

  /** Reads lines and takes what they ask for. */
  public interface Desk<T> {

    /**
     * @throws Problem when the line cannot be taken as it is
     */
    T read(String text);

    /** Takes a batch and answers every line of it in order; it may be empty. */
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
    var complete = true;
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        add(line.get());
      }
    } catch (Problem unreadable) {
      flush();
      desk.broken(unreadable);
      complete = false;
    }
    flush();
    return complete;
  }

  private void add(Line line) {
    if (line instanceof Unreadable bad) {
      var problem =
          Problem.at(CommonProblem.INVALID_INPUT, "line", bad.why(), "a line of UTF-8 text");
      pending.add(new Refused<>(bad.number(), problem));
    } else if (line instanceof Text text && !text.text().isBlank()) {
      pending.add(read(text));
    }
    if (pending.size() == SIZE) {
      flush();
    }
  }

  private Pending<T> read(Text line) {
    try {
      return new Asked<>(line.number(), desk.read(line.text()));
    } catch (Problem refused) {
      return new Refused<>(line.number(), refused);
    }
  }

  private void flush() {
    desk.take(List.copyOf(pending));
    pending.clear();
  }
}
