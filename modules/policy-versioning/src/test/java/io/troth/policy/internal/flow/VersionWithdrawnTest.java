package io.troth.policy.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.Envelopes;
import io.troth.kernel.Actor;
import io.troth.kernel.TenantId;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.event.VersionWithdrawn;
import io.troth.policy.internal.Fixtures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other programs read must not change unseen. */
class VersionWithdrawnTest {

  private static final Path GOLDEN = Path.of("../../docs/events/policy.version-withdrawn.v1.json");

  @Test
  void looksAsItIsDocumented() {
    var fact =
        new VersionWithdrawn(
            new PolicyId(id("1")),
            new VersionId(id("2")),
            2,
            Instant.parse("2026-11-24T11:00:00Z"),
            "5f2b6e1c".repeat(8));
    var envelope =
        new Envelope<>(
            id("3"),
            "policy.version-withdrawn.v1",
            new TenantId(id("4")),
            Instant.parse("2026-11-24T11:00:00Z"),
            Optional.empty(),
            new Actor(Actor.Kind.STAFF, id("5").toString()),
            Optional.empty(),
            id("6"),
            fact);

    assertThat(Envelopes.toCloudEvent(envelope)).isEqualTo(Fixtures.content(GOLDEN));
  }

  private static UUID id(String last) {
    return UUID.fromString("01936c2a-7d1e-7c3a-9a55-0c1d2e3f4a0" + last);
  }
}
