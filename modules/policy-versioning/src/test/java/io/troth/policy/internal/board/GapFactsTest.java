package io.troth.policy.internal.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.Envelopes;
import io.troth.kernel.Actor;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.TenantId;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.event.GapAccepted;
import io.troth.policy.api.event.GapEnded;
import io.troth.policy.internal.Fixtures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other programs read must not change unseen. */
class GapFactsTest {

  private static final Path GOLDEN = Path.of("../../docs/events");
  private static final String LOGS = "retention/server-logs";

  @Test
  void anAcceptedGapLooksAsItIsDocumented() {
    assertGolden(
        "policy.gap-accepted.v1",
        new GapAccepted(new PolicyId(id("1")), id("2"), LOGS, "5f2b6e1c".repeat(8)));
  }

  @Test
  void theEndOfAGapLooksAsItIsDocumented() {
    assertGolden(
        "policy.gap-ended.v1",
        new GapEnded(new PolicyId(id("1")), id("2"), LOGS, GapEnded.Cause.CONTROLLED));
  }

  private static void assertGolden(String type, DomainEvent fact) {
    var envelope =
        new Envelope<>(
            id("3"),
            type,
            new TenantId(id("4")),
            Instant.parse("2026-11-23T11:00:00Z"),
            Optional.empty(),
            new Actor(Actor.Kind.STAFF, id("5").toString()),
            Optional.empty(),
            id("6"),
            fact);

    assertThat(Envelopes.toCloudEvent(envelope))
        .isEqualTo(Fixtures.content(GOLDEN.resolve(type + ".json")));
  }

  private static UUID id(String last) {
    return UUID.fromString("01936c2a-7d1e-7c3a-9a55-0c1d2e3f4a0" + last);
  }
}
