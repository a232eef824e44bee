package io.troth.eventbus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class EventGoldenContractTest {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000000f");
  private static final DeliveryDismissed SAMPLE =
      new DeliveryDismissed(ID, "lamp.lit.v1", "log.lamps", Optional.of(new SubjectRef(ID)));

  record Unwritten() implements DomainEvent {}

  private static EventTypes dismissed() {
    return () -> List.of(new EventType<>("delivery.dismissed.v1", DeliveryDismissed.class));
  }

  @Test
  void factsOfTheBusAreAsTheirFilesSay() {
    EventGoldenContract.verify(dismissed(), List.of(SAMPLE));
  }

  @Test
  @DisabledIfSystemProperty(named = "golden.write", matches = "true")
  void changedFactIsNoticed() {
    var changed = new DeliveryDismissed(ID, "lamp.lit.v1", "log.lamps", Optional.empty());

    assertThatThrownBy(() -> EventGoldenContract.verify(dismissed(), List.of(changed)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("delivery.dismissed.v1 has changed");
  }

  @Test
  @DisabledIfSystemProperty(named = "golden.write", matches = "true")
  void factWithoutSampleOrFileIsNoticed() {
    EventTypes types = () -> List.of(new EventType<>("lamp.unwritten.v1", Unwritten.class));

    assertThatThrownBy(() -> EventGoldenContract.verify(types, List.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("sample");
    assertThatThrownBy(() -> EventGoldenContract.verify(types, List.of(new Unwritten())))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no file");
  }
}
