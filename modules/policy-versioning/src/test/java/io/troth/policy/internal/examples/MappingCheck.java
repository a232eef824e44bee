package io.troth.policy.internal.examples;

import io.troth.policy.api.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether a mapping table says of every sentence what it stands for, and every promise is said in
 * every clause it cites.
 */
final class MappingCheck {

  private final CommitmentNames names;
  private final List<Sentence> sentences;
  private final List<MappingRow> rows;
  private final List<String> faults = new ArrayList<>();

  private MappingCheck(PolicyDocument document, List<MappingRow> rows) {
    var language = document.sourceLanguage();
    this.names = CommitmentNames.of(document);
    this.sentences =
        Sentence.of(
            Objects.requireNonNull(document.texts().get(language)),
            Locale.forLanguageTag(language));
    this.rows = rows;
  }

  /** What is wrong, in words; empty when all is well. */
  static List<String> faults(PolicyDocument document, List<MappingRow> rows) {
    var check = new MappingCheck(document, rows);
    check.everySentenceIsMapped();
    check.everyRowHasItsSentence();
    check.everyNameIsPromised();
    check.everyPromiseIsSaid();
    return check.faults;
  }

  private void everySentenceIsMapped() {
    for (var sentence : sentences) {
      long found = rows.stream().filter(row -> row.isAbout(sentence)).count();
      if (found != 1) {
        faults.add(found + " rows for " + sentence);
      }
    }
  }

  private void everyRowHasItsSentence() {
    rows.stream()
        .filter(row -> sentences.stream().noneMatch(row::isAbout))
        .forEach(row -> faults.add("no sentence for " + row));
  }

  private void everyNameIsPromised() {
    for (var row : rows) {
      for (var name : row.commitments()) {
        if (!names.has(name)) {
          faults.add("no commitment " + name + " for " + row);
        } else if (!names.isOfWholeDocument(name) && !names.cited(name).contains(row.clause())) {
          faults.add(name + " does not cite " + row.clause() + " of " + row);
        }
      }
    }
  }

  private void everyPromiseIsSaid() {
    for (var name : names.all()) {
      names.cited(name).stream()
          .filter(clause -> rows.stream().noneMatch(row -> isSaid(name, clause, row)))
          .forEach(clause -> faults.add(name + " cites " + clause + ", which does not say it"));
      if (rows.stream().noneMatch(row -> row.commitments().contains(name))) {
        faults.add("no sentence says " + name);
      }
    }
  }

  private static boolean isSaid(String name, String clause, MappingRow row) {
    return row.clause().equals(clause) && row.commitments().contains(name);
  }
}
