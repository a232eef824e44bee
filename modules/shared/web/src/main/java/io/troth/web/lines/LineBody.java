package io.troth.web.lines;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.BodyLimit;
import io.troth.web.lines.LineReader.Text;
import java.io.IOException;
import java.io.InputStream;

/** The body of an import: how it may be written, how large it may be, and where it begins. */
public final class LineBody {

  /** A JSON object a line. */
  public static final String NDJSON = "application/x-ndjson";

  /** Comma-separated values (RFC 4180) below a line with the names of the columns. */
  public static final String CSV = "text/csv";

  /** The most an import may hold, in bytes. */
  public static final int LIMIT = 32 * BodyLimit.MEBIBYTE;

  private LineBody() {}

  /** Reads a body line by line. */
  public static LineReader lines(InputStream body) {
    return new LineReader(body);
  }

  /**
   * Takes the first line, which names the columns.
   *
   * @throws Problem {@code invalid-input} naming {@code header} when it cannot be read
   */
  public static String header(LineReader lines) throws IOException {
    return lines
        .next()
        .filter(Text.class::isInstance)
        .map(line -> ((Text) line).text())
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "header",
                    "There is no first line.",
                    "the names of the columns"));
  }
}
