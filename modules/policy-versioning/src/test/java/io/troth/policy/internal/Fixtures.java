package io.troth.policy.internal;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.document.PolicyFolder;
import java.nio.file.Path;

/** The documents the tests of this module speak of. */
public final class Fixtures {

  private static final Path PRIVACY = Path.of("../../examples/tenants/engageware/policies/privacy");

  private Fixtures() {}

  /** A version of the reference tenant's policy: v1, v2 or v3. */
  public static PolicyDocument engageware(String version) {
    return new PolicyFolder().read(PRIVACY.resolve(version));
  }
}
