package io.troth.policy.internal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.Clause;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.document.DocumentRules;
import io.troth.policy.internal.document.PolicyFolder;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of the reference tenants are sound, and the page for readers tells the truth. */
class ReferenceTenantsTest {

  static Stream<ReferencePolicy> policies() {
    return ReferencePolicy.all().stream();
  }

  static Stream<LineRow> lines() {
    return LineRow.all().stream();
  }

  @Test
  void theFiveTenantsHaveTheirPolicies() {
    assertThat(policies().map(ReferencePolicy::toString))
        .containsExactly(
            "datasift privacy v1",
            "engageware privacy v1",
            "engageware privacy v2",
            "engageware privacy v3",
            "hostedhub privacy v1",
            "keyshop cookies v1",
            "keyshop privacy v1",
            "netwatch privacy v1");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyPolicyIsWithoutFault(ReferencePolicy policy) {
    assertThat(DocumentRules.check(policy.document(), "", policy.kind())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whatIsWrittenAsFilesIsReadAgain(ReferencePolicy policy) {
    var folder = new PolicyFolder();
    var document = policy.document();

    assertThat(folder.read(folder.write(document))).isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void theHashIsTheOneOnThePage(ReferencePolicy policy) {
    var hash = DocumentJson.hash(DocumentJson.canonical(policy.document()));
    var rows = policy.mapping();
    var explanatory = rows.stream().filter(row -> row.commitments().isEmpty()).count();

    var head = "| `%s` | `%s/%s` |".formatted(policy.tenant(), policy.slug(), policy.version());
    assertThat(Fixtures.content(LineRow.PAGE).lines().filter(line -> line.startsWith(head)))
        .containsExactly(head + " %d | %d | `%s` |".formatted(rows.size(), explanatory, hash));
  }

  @ParameterizedTest
  @CsvSource({
    "netwatch,N:5",
    "datasift,N:5 D:14",
    "hostedhub,H:14",
    "keyshop,K:6",
    "engageware,E:12"
  })
  void everyLineIsOnThePage(String tenant, String series) {
    var wanted = Arrays.stream(series.split(" ", -1)).flatMap(ReferenceTenantsTest::numbered);

    assertThat(lines().filter(row -> row.policy().tenant().equals(tenant)).map(LineRow::line))
        .containsOnly(wanted.toArray(String[]::new));
  }

  private static Stream<String> numbered(String series) {
    var letter = series.substring(0, 1);
    return IntStream.rangeClosed(1, Integer.parseInt(series.substring(2)))
        .mapToObj(i -> letter + i);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyLineIsSaidAndPromised(LineRow row) {
    var clauses = row.policy().sourceText().clauses().stream().map(Clause::id);
    var names = CommitmentNames.of(row.policy().document());

    assertThat(row.clauses()).isNotEmpty().isSubsetOf(clauses.toList());
    assertThat(row.commitments()).isNotEmpty().isSubsetOf(names.all());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theClausesOfALineSayItsCommitments(LineRow row) {
    var sentences =
        row.policy().mapping().stream()
            .filter(sentence -> row.clauses().contains(sentence.clause()))
            .toList();

    assertThat(row.commitments())
        .allMatch(name -> sentences.stream().anyMatch(each -> each.commitments().contains(name)));
    assertThat(row.clauses())
        .allMatch(
            clause ->
                sentences.stream()
                    .filter(each -> each.clause().equals(clause))
                    .anyMatch(
                        each -> row.commitments().stream().anyMatch(each.commitments()::contains)));
  }
}
