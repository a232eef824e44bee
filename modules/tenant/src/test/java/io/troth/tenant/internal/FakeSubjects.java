package io.troth.tenant.internal;

import io.troth.kernel.SubjectRef;
import io.troth.tenant.spi.SubjectLookup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Knows one person, {@code maria}. */
@Singleton
public final class FakeSubjects implements SubjectLookup {

  private static final SubjectRef TWIN = SubjectRef.parse("01900000-0000-7000-8000-000000000002");

  public static final SubjectRef MARIA = SubjectRef.parse("01900000-0000-7000-8000-000000000001");

  @Override
  public Optional<SubjectRef> byExternalId(String externalId) {
    return externalId.equals("maria") ? Optional.of(MARIA) : Optional.empty();
  }

  @Override
  public List<SubjectRef> byEmail(String email) {
    return switch (email) {
      case "maria@example.test" -> List.of(MARIA);
      case "family@example.test" -> List.of(MARIA, TWIN);
      default -> List.of();
    };
  }

  @Override
  public boolean exists(SubjectRef ref) {
    return ref.equals(MARIA);
  }
}
