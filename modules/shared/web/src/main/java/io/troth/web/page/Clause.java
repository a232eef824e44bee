package io.troth.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clause with its commitments in the margin, alone or against another version.
 *
 * @param id anchor on the page
 * @param renaming the heading with its difference; empty where it reads as before
 * @param number as people cite it; null where the policy does not number
 * @param movedFrom where it stood in the other version; null unless moved
 * @param summary what changed, in plain words; null where nothing did
 * @param html sanitised text, used where there are no blocks; null otherwise
 * @param blocks text with its difference; empty where {@code html} is given
 */
public record Clause(
    String id,
    @Nullable String number,
    String heading,
    List<Run> renaming,
    Change change,
    @Nullable String movedFrom,
    @Nullable String summary,
    @Nullable String html,
    List<Block> blocks,
    List<Commitment> commitments) {

  public Clause {
    renaming = List.copyOf(renaming);
    blocks = List.copyOf(blocks);
    commitments = List.copyOf(commitments);
  }

  /** A clause whose heading reads as before. */
  public Clause(
      String id,
      @Nullable String number,
      String heading,
      Change change,
      @Nullable String movedFrom,
      @Nullable String summary,
      @Nullable String html,
      List<Block> blocks,
      List<Commitment> commitments) {
    this(id, number, heading, List.of(), change, movedFrom, summary, html, blocks, commitments);
  }

  /** A clause on its own, not compared with anything. */
  public static Clause of(
      String id, @Nullable String number, String heading, String html, List<Commitment> margin) {
    return new Clause(id, number, heading, Change.SAME, null, null, html, List.of(), margin);
  }

  /** How something differs from the other version. */
  public enum Change {
    SAME,
    ADDED,
    REMOVED,
    EDITED,
    MOVED;

    /** Class of the style sheet. */
    public String css() {
      return "is-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A commitment in the margin, in words. */
  public record Commitment(String words, Change change, @Nullable String href) {

    public Commitment(String words) {
      this(words, Change.SAME, null);
    }
  }

  /** A stretch of text: kept, inserted or deleted. */
  public record Run(Kind kind, String text) {

    /** What happened to a stretch of text. */
    public enum Kind {
      SAME,
      INSERTED,
      DELETED
    }

    public static Run same(String text) {
      return new Run(Kind.SAME, text);
    }

    public static Run inserted(String text) {
      return new Run(Kind.INSERTED, text);
    }

    public static Run deleted(String text) {
      return new Run(Kind.DELETED, text);
    }
  }

  /**
   * A paragraph, or a list with one line per item.
   *
   * @param list whether the lines are items
   */
  public record Block(boolean list, List<List<Run>> lines) {

    public static Block paragraph(Run... runs) {
      return new Block(false, List.of(List.of(runs)));
    }

    public static Block paragraph(List<Run> runs) {
      return new Block(false, List.of(runs));
    }

    public static Block items(List<List<Run>> items) {
      return new Block(true, items);
    }
  }
}
