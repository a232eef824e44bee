package io.troth.admin.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.authoring.DocumentFields;
import io.troth.policy.internal.authoring.TreeFields;
import io.troth.policy.internal.document.PolicyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentFormsTest {

  private static final PolicyFiles FILES = new PolicyFolder();
  private static final DocumentFields FIELDS = new TreeFields();

  static Stream<Path> documents() {
    return Stream.of(
        Path.of(
            "../modules/policy-versioning/src/test/resources/io/troth/policy/internal/document/every-key"),
        Path.of("../examples/tenants/engageware/policies/privacy/v1"),
        Path.of("../examples/tenants/engageware/policies/privacy/v3"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void fromFilesThroughEveryFormAndBackIsTheSame(Path folder) {
    var document = FILES.read(folder);
    var tree = new CommitmentTree(FIELDS.commitments(document));

    for (var group : CommitmentForms.all()) {
      for (var item : tree.items(group)) {
        tree.put(group, name(group, item), throughTheForm(document, group, item));
      }
    }

    var back = FIELDS.withCommitments(document, tree.fields());
    assertThat(back).isEqualTo(document);
    assertThat(FILES.read(FILES.write(back))).isEqualTo(document);
    assertThat(FIELDS.json(back)).isEqualTo(FIELDS.json(document));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyKeyOfADocumentHasAForm(Path folder) {
    var tree = new CommitmentTree(FIELDS.commitments(FILES.read(folder)));

    var groups = CommitmentForms.all().stream().map(FormGroup::key).collect(Collectors.toSet());
    groups.addAll(Set.of("audience", "jurisdictions"));
    assertThat(groups).containsAll(tree.fields().keySet());
    for (var group : CommitmentForms.all()) {
      for (var item : tree.items(group)) {
        assertThat(FormValues.unknown(group, item)).as(group.key()).isEmpty();
      }
    }
  }

  @Test
  void everyOptionAndFieldHasWords() {
    for (var group : CommitmentForms.all()) {
      assertThat(FormWords.help(group)).isNotBlank();
      for (var field : group.fields()) {
        assertThat(FormWords.label(group, field)).isNotBlank();
        for (var option : field.options()) {
          if (field.kind() != FormField.Kind.ORDER) {
            assertThat(FormWords.option(group, field, option))
                .as("%s.%s=%s", group.key(), field.name(), option)
                .isNotEqualTo(option);
          }
        }
      }
    }
  }

  @Test
  void theGuideNamesEveryKeyAndEveryWord() throws IOException {
    var guide = Files.readString(Path.of("../docs/guides/writing-a-policy.md"));

    for (var group : CommitmentForms.all()) {
      for (var field : group.fields()) {
        assertThat(guide).contains("`" + field.name() + "`");
        if (!field.name().equals("jurisdictions")) {
          field.options().stream()
              .map(option -> option.toLowerCase(Locale.ROOT).replace('_', '-'))
              .forEach(option -> assertThat(guide).contains("`" + option + "`"));
        }
      }
    }
  }

  @Test
  void aKeyNoFormKnowsStaysWhereItIs() {
    var group = CommitmentForms.find("notice").orElseThrow();
    Map<String, Object> before = Map.of("days", 7, "laterKey", "kept");

    var after = FormValues.item(group, before, Map.of("days", List.of("14")), List.of("en"));

    assertThat(after).containsEntry("laterKey", "kept").containsEntry("days", "14");
  }

  @Test
  void whatIsLeftEmptyIsNotPromised() {
    var group = CommitmentForms.find("rights").orElseThrow();
    var posted = Map.of("id", List.of("access"), "extensionDays", List.of(" "));

    var item = FormValues.item(group, Map.of("extensionDays", 45), posted, List.of("en"));

    assertThat(item).doesNotContainKey("extensionDays").containsEntry("id", "access");
  }

  @Test
  void pathsAreSaidInWords() {
    assertThat(PathWords.of("clauses[scope].texts.de.body"))
        .isEqualTo("Clause scope, German, text");
    assertThat(PathWords.of("commitments.purposes[account].basis"))
        .isEqualTo("Purposes, account, basis");
    assertThat(PathWords.of("heads.en.changeSummary")).isEqualTo("English, change summary");
  }

  private static Map<String, Object> throughTheForm(
      PolicyDocument document, FormGroup group, Map<String, Object> item) {
    var languages = document.texts().keySet();
    return FormValues.item(group, Map.of(), FormValues.posted(group, item, languages), languages);
  }

  private static String name(FormGroup group, Map<String, Object> item) {
    return group.isList() ? String.valueOf(item.get(group.name())) : "it";
  }
}
