package io.troth.policy.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.Envelopes;
import io.troth.kernel.Actor;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.TenantId;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.event.PolicyArchived;
import io.troth.policy.api.event.PolicyTakenBack;
import io.troth.policy.api.event.VersionRevised;
import io.troth.policy.internal.Fixtures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other programs read must not change unseen. */
class CourseFactsTest {

  private static final Instant AT = Instant.parse("2026-11-25T11:00:00Z");

  @Test
  void aCorrectionLooksAsItIsDocumented() {
    looks(
        "policy.version-revised.v1",
        new VersionRevised(
            new PolicyId(id("1")),
            new VersionId(id("2")),
            3,
            new RevisionId(id("7")),
            2,
            AT,
            "5f2b6e1c".repeat(8)));
  }

  @Test
  void anArchivedPolicyLooksAsItIsDocumented() {
    looks("policy.archived.v1", new PolicyArchived(new PolicyId(id("1")), "privacy", AT));
  }

  @Test
  void aPolicyTakenBackLooksAsItIsDocumented() {
    looks("policy.taken-back.v1", new PolicyTakenBack(new PolicyId(id("1")), "privacy", AT));
  }

  private static void looks(String type, DomainEvent fact) {
    var envelope =
        new Envelope<>(
            id("3"),
            type,
            new TenantId(id("4")),
            AT,
            Optional.empty(),
            new Actor(Actor.Kind.STAFF, id("5").toString()),
            Optional.empty(),
            id("6"),
            fact);

    assertThat(Envelopes.toCloudEvent(envelope))
        .isEqualTo(Fixtures.content(Path.of("../../docs/events/" + type + ".json")));
  }

  private static UUID id(String last) {
    return UUID.fromString("01936c2a-7d1e-7c3a-9a55-0c1d2e3f4a0" + last);
  }
}
