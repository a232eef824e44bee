package io.troth.web;

import io.troth.kernel.CsvText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes lines of comma-separated values by the rules of {@link CsvText}. */
public final class Csv {

  private final Writer out;

  public Csv(Writer out) {
    this.out = out;
  }

  /** Writes one line. */
  public void line(List<String> cells) throws IOException {
    out.write(CsvText.line(cells));
  }

  /** A value as it stands in a line. */
  public static String cell(String value) {
    return CsvText.cell(value);
  }
}
