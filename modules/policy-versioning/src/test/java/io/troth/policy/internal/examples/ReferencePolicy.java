package io.troth.policy.internal.examples;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyText;
import io.troth.policy.internal.document.PolicyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** One version of one policy of a reference tenant, as it lies in its folder. */
record ReferencePolicy(String tenant, String slug, String version) {

  private static final Path TENANTS = Path.of("../../examples/tenants");
  private static final int DEPTH_OF_VERSIONS = 4;

  /** Every version there is, in the order of its path. */
  static List<ReferencePolicy> all() {
    try (var paths = Files.walk(TENANTS, DEPTH_OF_VERSIONS)) {
      return paths
          .map(TENANTS::relativize)
          .filter(path -> path.getNameCount() == DEPTH_OF_VERSIONS)
          .filter(path -> path.getName(1).toString().equals("policies"))
          .sorted()
          .map(ReferencePolicy::at)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferencePolicy at(Path path) {
    return new ReferencePolicy(
        path.getName(0).toString(), path.getName(2).toString(), path.getName(3).toString());
  }

  PolicyKind kind() {
    return slug.equals("cookies") ? PolicyKind.COOKIE_POLICY : PolicyKind.PRIVACY_NOTICE;
  }

  Path folder() {
    return TENANTS.resolve(tenant).resolve("policies").resolve(slug).resolve(version);
  }

  PolicyDocument document() {
    return new PolicyFolder().read(folder());
  }

  PolicyText sourceText() {
    var document = document();
    return Objects.requireNonNull(document.texts().get(document.sourceLanguage()));
  }

  List<MappingRow> mapping() {
    return MappingRow.read(folder().resolve("mapping.csv"));
  }

  @Override
  public String toString() {
    return tenant + " " + slug + " " + version;
  }
}
