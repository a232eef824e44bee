package io.troth.bench;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PublishedVersion;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person who did everything by the real way in; whoever else there is, is a copy. */
@Singleton
class Model {

  private final Subjects subjects;
  private final Acts acts;
  private @Nullable SubjectRef person;
  private @Nullable PublishedVersion version;

  Model(Subjects subjects, Acts acts) {
    this.subjects = subjects;
    this.acts = acts;
  }

  void sit(PublishedVersion accepted) {
    var known =
        subjects.upsert(
            new SubjectRegistration(
                "model",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    acts.record(
        new ActCommand.Accept(
            known.ref(),
            accepted.id(),
            Manner.of(accepted.contentHash(), "bench"),
            accepted.commitments().purposes().stream()
                .filter(purpose -> purpose.basis() == LegalBasis.CONSENT)
                .map(Purpose::id)
                .collect(Collectors.toSet())));
    person = known.ref();
    version = accepted;
  }

  SubjectRef person() {
    return Objects.requireNonNull(person);
  }

  PublishedVersion version() {
    return Objects.requireNonNull(version);
  }
}
