package io.troth.policy.internal.examples;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a mapping table: what a sentence stands for.
 *
 * @param number of the sentence in its clause, from 1
 * @param commitments names as in {@link CommitmentNames}; empty when the sentence only explains
 * @param text the sentence, without its Markdown
 */
record MappingRow(String clause, int number, Set<String> commitments, String text) {

  private static final String EXPLANATORY = "explanatory";
  private static final List<String> HEAD = List.of("clause", "sentence", "commitments", "text");
  private static final ObjectReader LINES =
      new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

  MappingRow {
    commitments = Collections.unmodifiableSet(new TreeSet<>(commitments));
  }

  static List<MappingRow> read(Path file) {
    try (var lines = LINES.<List<String>>readValues(file.toFile())) {
      var all = lines.readAll();
      if (all.isEmpty() || !all.get(0).equals(HEAD)) {
        throw new IllegalArgumentException(file + " does not begin with " + HEAD);
      }
      return all.stream().skip(1).map(MappingRow::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MappingRow of(List<String> cells) {
    var names = cells.get(2);
    return new MappingRow(
        cells.get(0),
        Integer.parseInt(cells.get(1)),
        names.equals(EXPLANATORY) ? Set.of() : Set.of(names.split(" ", -1)),
        cells.get(3));
  }

  boolean isAbout(Sentence sentence) {
    return clause.equals(sentence.clause())
        && number == sentence.number()
        && text.equals(sentence.text());
  }
}
