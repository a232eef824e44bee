package io.troth.policy.internal.export;

import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Wording;
import io.troth.policy.api.open.OpenHead;
import io.troth.policy.api.open.OpenPolicy;
import io.troth.policy.api.open.OpenState;
import io.troth.policy.api.open.OpenVersion;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.document.PolicyFolder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A published version without a database. */
final class OpenFixtures {

  static final Site SITE =
      new Site("Alpha works", URI.create("https://alpha.example.test"), ZoneId.of("Europe/Berlin"));

  private OpenFixtures() {}

  /** A document that uses every key there is. */
  static PolicyDocument everyKey() {
    return new PolicyFolder()
        .read(
            Map.of(
                "policy.yaml", Fixtures.resource("document/every-key/policy.yaml"),
                "en.md", Fixtures.resource("document/every-key/en.md"),
                "de.md", Fixtures.resource("document/every-key/de.md")));
  }

  /** Version 3 of the policy {@code privacy}. */
  static OpenVersion version(PolicyDocument document) {
    var head = head(3, OpenState.IN_FORCE, DocumentJson.hash(DocumentJson.canonical(document)));
    return new OpenVersion(policy(head), head, document);
  }

  static OpenPolicy policy(OpenHead... newestFirst) {
    return new OpenPolicy("privacy", PolicyKind.PRIVACY_NOTICE, List.of(newestFirst));
  }

  static OpenHead head(int number, OpenState state, String hash) {
    var wording = new Wording(1, Instant.parse("2026-11-23T11:00:00Z"), hash);
    return new OpenHead(
        new VersionId(new UUID(0, number)),
        number,
        state,
        Instant.parse("2026-11-23T11:00:00Z"),
        LocalDate.parse("2026-12-02"),
        Instant.parse("2026-12-01T23:00:00Z"),
        Significance.NOTICE,
        Optional.empty(),
        List.of(wording),
        wording);
  }
}
