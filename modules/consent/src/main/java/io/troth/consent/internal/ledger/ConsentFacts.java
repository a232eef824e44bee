package io.troth.consent.internal.ledger;

import io.troth.consent.api.event.ActRecorded;
import io.troth.consent.api.event.ChoiceRecorded;
import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import jakarta.inject.Singleton;
import java.util.List;

/** The facts of this module by name. */
@Singleton
class ConsentFacts implements EventTypes {

  @Override
  public List<EventType<?>> types() {
    return List.of(
        new EventType<>("consent.act-recorded.v1", ActRecorded.class),
        new EventType<>("consent.choice-recorded.v1", ChoiceRecorded.class));
  }
}
