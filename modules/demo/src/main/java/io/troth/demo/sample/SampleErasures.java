package io.troth.demo.sample;

import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.Erasures;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** People the sample tenant once had: what is left of them are certificates. */
@Singleton
final class SampleErasures {

  private static final Map<String, ErasureGround> FORMER =
      Map.of(
          "cust-0901", ErasureGround.CONSENT_WITHDRAWN,
          "cust-0902", ErasureGround.NO_LONGER_NEEDED,
          "cust-0903", ErasureGround.OBJECTED);

  private final Subjects subjects;
  private final Erasures erasures;

  SampleErasures(Subjects subjects, Erasures erasures) {
    this.subjects = subjects;
    this.erasures = erasures;
  }

  void carryOut() {
    new TreeMap<>(FORMER).forEach(this::erase);
    erasures.carryOn();
  }

  private void erase(String externalId, ErasureGround ground) {
    var person =
        subjects.upsert(
            new SubjectRegistration(
                externalId,
                Optional.of(externalId + "@example.test"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    erasures.ask(person.ref(), ground, Optional.empty());
  }
}
