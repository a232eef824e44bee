package io.troth.policy.internal;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.document.PolicyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The documents the tests of this module speak of. */
public final class Fixtures {

  private static final Path PRIVACY = Path.of("../../examples/tenants/engageware/policies/privacy");

  private Fixtures() {}

  /** A version of the reference tenant's policy: v1, v2 or v3. */
  public static PolicyDocument engageware(String version) {
    return new PolicyFolder().read(PRIVACY.resolve(version));
  }

  public static Map<String, String> engagewareFiles(String version) {
    var files = new HashMap<String, String>();
    for (var name : List.of("policy.yaml", "en.md", "de.md")) {
      files.put(name, content(PRIVACY.resolve(version).resolve(name)));
    }
    return files;
  }

  /** A file beside the tests of this module. */
  public static String resource(String name) {
    try (var stream = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
