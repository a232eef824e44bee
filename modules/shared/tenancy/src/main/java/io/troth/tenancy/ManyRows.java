package io.troth.tenancy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An insert of one row as an insert of many, in two shapes only: driver, guard and server then know
 * the statement already. A driver that joins the rows of a batch itself makes, reads and prepares
 * the long text anew each time, which costs more than to insert the rows.
 */
public final class ManyRows {

  /** Fewer rows are not worth it. */
  public static final int FEW = 16;

  private static final int MANY = 64;

  /** Longer texts are not kept by the driver. */
  private static final int LONGEST = 4_096;

  private static final Map<String, Optional<ManyRows>> KNOWN = new ConcurrentHashMap<>();

  private final int width;
  private final String few;
  private final String many;
  private final int most;

  private ManyRows(String head, String row, String tail) {
    this.width = (int) row.chars().filter(c -> c == '?').count();
    this.few = text(head, row, tail, FEW);
    var long64 = text(head, row, tail, MANY);
    this.most = long64.length() <= LONGEST ? MANY : FEW;
    this.many = most == MANY ? long64 : few;
  }

  /** Empty where the statement is no insert of one row of values. */
  public static Optional<ManyRows> of(String insert) {
    return KNOWN.computeIfAbsent(insert, ManyRows::read);
  }

  private static Optional<ManyRows> read(String insert) {
    var lower = insert.toLowerCase(Locale.ROOT);
    var open = lower.indexOf("values (");
    if (!lower.strip().startsWith("insert into ") || open < 0) {
      return Optional.empty();
    }
    var from = open + "values ".length();
    var until = closing(insert, from);
    var tail = insert.substring(until);
    return tail.contains("?")
        ? Optional.empty()
        : Optional.of(
            new ManyRows(
                insert.substring(0, from), insert.substring(from, until).replace(", ", ","), tail));
  }

  private static int closing(String text, int open) {
    var depth = 0;
    for (var at = open; at < text.length(); at++) {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    throw new IllegalArgumentException("an insert whose values do not end");
  }

  private static String text(String head, String row, String tail, int rows) {
    return head + row + ("," + row).repeat(rows - 1) + tail;
  }

  /** Values of one row. */
  public int width() {
    return width;
  }

  /**
   * Rows that the next statement takes.
   *
   * @param left how many there are
   * @return 0 when they are too few
   */
  public int next(int left) {
    return left >= most ? most : left >= FEW ? FEW : 0;
  }

  /**
   * The statement for so many rows.
   *
   * @param rows as {@link #next} says
   */
  public String text(int rows) {
    return rows == FEW ? few : many;
  }
}
