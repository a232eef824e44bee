package io.troth.policy.internal.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Handling.EmergencyAccess;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.Promised;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.RandomDocuments;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.document.PolicyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommitmentWalkTest {

  private static final PolicyDocument EVERY_KEY =
      new PolicyFolder()
          .read(Path.of("src/test/resources/io/troth/policy/internal/document/every-key"));
  private static final PolicyDocument ENGAGEWARE = Fixtures.engageware("v1");

  @Test
  void everyKindThatADocumentCanPromiseIsWalkedOver() {
    var kinds = walk(EVERY_KEY).stream().map(promised -> promised.key().kind()).distinct().toList();

    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            List.of(CommitmentKind.values()).stream()
                .filter(kind -> kind != CommitmentKind.SERVICE_GATE)
                .filter(kind -> kind != CommitmentKind.RECIPIENT)
                .filter(kind -> kind != CommitmentKind.CONTACT)
                .toList());
    assertThat(walk(ENGAGEWARE))
        .extracting(promised -> promised.key().kind())
        .contains(CommitmentKind.RECIPIENT, CommitmentKind.CONTACT);
  }

  @Test
  void nothingInAListIsLeftOut() {
    qt().withExamples(200)
        .forAll(RandomDocuments.any())
        .checkAssert(
            document -> {
              var commitments = document.commitments();

              assertThat(walk(document))
                  .filteredOn(
                      promised -> promised.key().kind().compareTo(CommitmentKind.PURPOSE) >= 0)
                  .hasSize(listed(commitments));
            });
  }

  private static int listed(Commitments commitments) {
    var handling = commitments.handling();
    return commitments.purposes().size()
        + commitments.categories().size()
        + commitments.recipients().size()
        + commitments.retention().size()
        + commitments.rights().size()
        + handling.cookies().size()
        + handling.protections().size()
        + handling.disclosures().size()
        + (int) handling.correlation().stream().count()
        + (saysSomething(handling.emergencyAccess()) ? 1 : 0)
        + (int) commitments.dataProtectionOfficer().stream().count()
        + (int) commitments.governance().review().stream().count()
        + (int) commitments.governance().ownershipChange().stream().count()
        + (int) commitments.governance().precedence().stream().count();
  }

  private static boolean saysSomething(EmergencyAccess access) {
    return access.declared() || !access.clauses().isEmpty();
  }

  @Test
  void keysAreUniqueAndReadBack() {
    assertThat(walk(EVERY_KEY))
        .extracting(Promised::key)
        .doesNotHaveDuplicates()
        .allSatisfy(key -> assertThat(CommitmentKey.parse(key.toString())).contains(key));
  }

  @Test
  void everyPromiseIsSaidInBothLanguages() {
    assertThat(walk(EVERY_KEY))
        .allSatisfy(
            promised ->
                assertThat(promised.words().byLanguage())
                    .hasSize(2)
                    .allSatisfy((language, words) -> assertThat(words).doesNotContain("{")));
  }

  @Test
  void anotherPeriodIsAnotherPromise() {
    var longer = edited(ENGAGEWARE, "\"keep\":\"P30D\"", "\"keep\":\"P31D\"");

    assertThat(changed(ENGAGEWARE, longer))
        .containsExactlyInAnyOrder("retention/account-data", "retention/server-logs");
  }

  @Test
  void anotherEndOfAConsentIsAnotherPromise() {
    var longer = edited(EVERY_KEY, "\"consentFor\":\"P12M\"", "\"consentFor\":\"P24M\"");

    assertThat(changed(EVERY_KEY, longer)).containsExactly("purpose/recipes");
  }

  @Test
  void moreNoticeForWhatMattersMoreIsSaidAndIsAnotherPromise() {
    var longer = edited(EVERY_KEY, "\"days\":45", "\"days\":60");

    assertThat(changed(EVERY_KEY, longer)).containsExactly("notice/period");
    assertThat(walk(EVERY_KEY).get(0).words().byLanguage())
        .containsEntry(
            "en",
            "A change that reduces your rights is announced ahead: 45 days where your acceptance is"
                + " needed, 35 days where it is more than wording, 30 days otherwise.");
  }

  @Test
  void anotherNameIsTheSamePromise() {
    var renamed = edited(ENGAGEWARE, "\"Server logs\"", "\"Logs of our servers\"");

    assertThat(renamed).isNotEqualTo(ENGAGEWARE);
    assertThat(changed(ENGAGEWARE, renamed)).isEmpty();
  }

  private static List<String> changed(PolicyDocument before, PolicyDocument after) {
    var prints = fingerprints(before);
    return fingerprints(after).entrySet().stream()
        .filter(entry -> !entry.getValue().equals(prints.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> fingerprints(PolicyDocument document) {
    return walk(document).stream()
        .collect(Collectors.toMap(one -> one.key().toString(), Promised::fingerprint));
  }

  private static List<Promised> walk(PolicyDocument document) {
    return CommitmentWalk.over(document.commitments());
  }

  private static PolicyDocument edited(PolicyDocument base, String from, String to) {
    return DocumentJson.read(DocumentJson.canonical(base).replace(from, to), "");
  }
}
