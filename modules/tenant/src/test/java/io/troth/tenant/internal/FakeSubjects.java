package io.troth.tenant.internal;

import io.troth.kernel.SubjectRef;
import io.troth.tenant.spi.SubjectLookup;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Knows one person, {@code maria}. */
@Singleton
public final class FakeSubjects implements SubjectLookup {

  public static final SubjectRef MARIA = SubjectRef.parse("01900000-0000-7000-8000-000000000001");

  @Override
  public Optional<SubjectRef> byExternalId(String externalId) {
    return externalId.equals("maria") ? Optional.of(MARIA) : Optional.empty();
  }

  @Override
  public boolean exists(SubjectRef ref) {
    return ref.equals(MARIA);
  }
}
