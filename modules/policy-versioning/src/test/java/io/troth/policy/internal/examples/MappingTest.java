package io.troth.policy.internal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of the reference tenants stands for a promise, or is said to explain one. */
class MappingTest {

  private static final ReferencePolicy SOME = new ReferencePolicy("keyshop", "privacy", "v1");

  static Stream<ReferencePolicy> policies() {
    return ReferencePolicy.all().stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everySentenceIsMappedAndEveryPromiseIsSaid(ReferencePolicy policy) {
    assertThat(MappingCheck.faults(policy.document(), policy.mapping())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void mostSentencesPromiseSomething(ReferencePolicy policy) {
    var explanatory = policy.mapping().stream().filter(row -> row.commitments().isEmpty()).count();

    assertThat(explanatory).isLessThan(policy.mapping().size() / 5);
  }

  @Test
  void aSentenceWithoutRowIsAFault() {
    assertThat(faults(rows -> rows.subList(1, rows.size())))
        .singleElement()
        .asString()
        .startsWith("0 rows for ");
  }

  @Test
  void aSentenceWithTwoRowsIsAFault() {
    assertThat(faults(rows -> with(rows, rows.get(0))))
        .singleElement()
        .asString()
        .startsWith("2 rows for ");
  }

  @Test
  void aRowWithoutSentenceIsAFault() {
    var row = new MappingRow("scope", 99, Set.of(), "Nobody said this.");

    assertThat(faults(rows -> with(rows, row))).containsExactly("no sentence for " + row);
  }

  @Test
  void anUnknownCommitmentIsAFault() {
    assertThat(faults(rows -> renamed(rows, "purpose/orders", "purpose/order")))
        .anyMatch(fault -> fault.startsWith("no commitment purpose/order for "));
  }

  @Test
  void aClauseThatTheCommitmentDoesNotCiteIsAFault() {
    assertThat(faults(rows -> renamed(rows, "purpose/file-hosting", "protection/no-sale")))
        .anyMatch(fault -> fault.startsWith("protection/no-sale does not cite purposes of "));
  }

  @Test
  void aPromiseThatNoSentenceMakesIsAFault() {
    assertThat(faults(rows -> renamed(rows, "protection/no-fee", "right/access")))
        .containsExactlyInAnyOrder(
            "protection/no-fee cites rights, which does not say it",
            "no sentence says protection/no-fee");
  }

  @Test
  void listItemsAndParagraphsEndASentence() {
    var sentences = Sentence.of(SOME.sourceText(), Locale.ENGLISH);

    assertThat(sentences)
        .contains(
            new Sentence(
                "scope",
                1,
                "Keyshop sells licences for desktop software and keeps files for its customers."),
            new Sentence("what-we-hold", 5, "Files that you upload."));
  }

  private static List<String> faults(UnaryOperator<List<MappingRow>> change) {
    return MappingCheck.faults(SOME.document(), change.apply(SOME.mapping()));
  }

  private static List<MappingRow> with(List<MappingRow> rows, MappingRow row) {
    var more = new ArrayList<>(rows);
    more.add(row);
    return more;
  }

  private static List<MappingRow> renamed(List<MappingRow> rows, String from, String to) {
    return rows.stream()
        .map(
            row ->
                new MappingRow(
                    row.clause(),
                    row.number(),
                    row.commitments().stream()
                        .map(name -> name.equals(from) ? to : name)
                        .collect(Collectors.toSet()),
                    row.text()))
        .toList();
  }
}
