package io.troth.subject.internal;

import io.troth.eventbus.EventGoldenContract;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.event.AddressChanged;
import io.troth.subject.api.event.SubjectErased;
import io.troth.subject.api.event.SubjectRegistered;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectFactsTest {

  private static final SubjectRef PERSON = SubjectRef.parse("01900000-0000-7000-8000-0000000000c1");

  @Test
  void factsLookAsTheirFilesSay() {
    EventGoldenContract.verify(
        new SubjectFacts(),
        List.of(
            new SubjectRegistered(PERSON, true),
            new AddressChanged(PERSON, false),
            new SubjectErased(PERSON)));
  }
}
