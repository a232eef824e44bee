package io.troth.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.Actor;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

  private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final SubjectRef PERSON = new SubjectRef(ID);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  record LampId(String value) implements Comparable<LampId> {

    @Override
    public int compareTo(LampId other) {
      return value.compareTo(other.value);
    }
  }

  enum Colour {
    RED
  }

  record LampLit(
      SubjectRef person,
      LampId lamp,
      Instant at,
      LocalDate day,
      Duration burns,
      Colour colour,
      Optional<String> reason,
      List<LampId> others,
      Map<LampId, Integer> watts)
      implements DomainEvent {

    @Override
    public Optional<SubjectRef> subject() {
      return Optional.of(person);
    }

    public boolean isBright() {
      return true;
    }

    public String getColourName() {
      return colour.name();
    }
  }

  private static LampLit lit(Optional<String> reason) {
    return new LampLit(
        PERSON,
        new LampId("hall"),
        NOON,
        LocalDate.of(2026, 3, 1),
        Duration.ofHours(2),
        Colour.RED,
        reason,
        List.of(new LampId("door")),
        Map.of(new LampId("hall"), 40));
  }

  @Test
  void identifiersAreStringsAndInstantsRfc3339() {
    assertThat(Envelopes.payload(lit(Optional.of("dusk"))))
        .isEqualTo(
            """
            {"person":"00000000-0000-7000-8000-000000000001","lamp":"hall",\
            "at":"2026-03-01T12:00:00Z","day":"2026-03-01","burns":"PT2H","colour":"RED",\
            "reason":"dusk","others":["door"],"watts":{"hall":40}}""");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var full = lit(Optional.of("dusk"));
    var bare = lit(Optional.empty());

    assertThat(Envelopes.read(LampLit.class, Envelopes.payload(full))).isEqualTo(full);
    assertThat(Envelopes.read(LampLit.class, Envelopes.payload(bare))).isEqualTo(bare);
  }

  @Test
  void membersOfANewerReleaseArePassedOver() {
    var newer =
        Envelopes.payload(lit(Optional.empty()))
            .replace("{\"person\"", "{\"shade\":\"silk\",\"person\"");

    assertThat(Envelopes.read(LampLit.class, newer)).isEqualTo(lit(Optional.empty()));
  }

  @Test
  void brokenTextIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> Envelopes.read(LampLit.class, "{\"person\": \"jane@example.test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("jane");
  }

  @Test
  void envelopeIsACloudEvent() {
    var envelope =
        new Envelope<>(
            ID,
            "lamp.lit.v1",
            new TenantId(ID),
            NOON,
            Optional.of(PERSON),
            Actor.SYSTEM,
            Optional.empty(),
            ID,
            lit(Optional.empty()));

    assertThat(Envelopes.toCloudEvent(envelope))
        .startsWith(
            """
            {
              "specversion" : "1.0",
              "id" : "00000000-0000-7000-8000-000000000001",
              "source" : "/tenants/00000000-0000-7000-8000-000000000001",
              "type" : "lamp.lit.v1",
              "time" : "2026-03-01T12:00:00Z",
              "subject" : "00000000-0000-7000-8000-000000000001",
              "tenantid" : "00000000-0000-7000-8000-000000000001",
              "actorkind" : "SYSTEM",
              "actorid" : "system",
              "correlationid" : "00000000-0000-7000-8000-000000000001",
              "datacontenttype" : "application/json",
              "data" : {
                "person" : "00000000-0000-7000-8000-000000000001",
            """)
        .endsWith("}\n");
  }
}
