package io.troth.consent.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt in words, the same on a page and on paper.
 *
 * @param act the number of the receipt
 * @param lang language tag of the words
 * @param publisher who gives the receipt
 * @param kantara whether there is a Kantara Consent Receipt of it: of consents only
 * @param marks what makes it weaker than it looks: that it was asserted, or done by somebody else
 */
public record ReceiptText(
    UUID act,
    String lang,
    String heading,
    String publisher,
    List<String> marks,
    List<Section> sections,
    boolean kantara) {

  public ReceiptText {
    marks = List.copyOf(marks);
    sections = List.copyOf(sections);
  }

  /** Rows under one heading; never without rows. */
  public record Section(String heading, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One thing that is said.
   *
   * @param values never empty
   * @param href absolute address of what the value speaks of, if there is one
   * @param code whether it is to be copied rather than read
   */
  public record Row(String label, List<String> values, @Nullable String href, boolean code) {
    public Row {
      values = List.copyOf(values);
    }
  }
}
