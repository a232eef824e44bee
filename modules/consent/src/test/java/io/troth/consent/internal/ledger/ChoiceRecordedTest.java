package io.troth.consent.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.event.ChoiceRecorded;
import io.troth.eventbus.Envelope;
import io.troth.eventbus.Envelopes;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The fact, as tenants and other rooms get it. */
class ChoiceRecordedTest {

  private static final Path GOLDEN = Path.of("../../docs/events/consent.choice-recorded.v1.json");
  private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

  @Test
  void looksAsItIsDocumented() throws IOException {
    var person = new SubjectRef(id("5"));
    var fact =
        new ChoiceRecorded(
            id("7"),
            person,
            ActType.SALE_OPTED_OUT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Source.GPC),
            Optional.empty(),
            NOON,
            Optional.empty(),
            Optional.empty());
    var envelope =
        new Envelope<>(
            id("3"),
            "consent.choice-recorded.v1",
            new TenantId(id("4")),
            NOON,
            Optional.of(person),
            Actor.subject(person),
            Optional.empty(),
            id("6"),
            fact);

    assertThat(Envelopes.toCloudEvent(envelope)).isEqualTo(Files.readString(GOLDEN));
  }

  private static UUID id(String last) {
    return UUID.fromString("01936c2a-7d1e-7c3a-9a55-0c1d2e3f4a0" + last);
  }
}
