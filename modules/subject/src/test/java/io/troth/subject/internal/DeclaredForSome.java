package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.subject.spi.EmergencyRule;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A policy that declares emergencies for those whom a test names. */
@Singleton
final class DeclaredForSome implements EmergencyRule {

  private final Set<SubjectRef> people = ConcurrentHashMap.newKeySet();

  void declareFor(SubjectRef person) {
    people.add(person);
  }

  @Override
  public boolean isDeclaredFor(SubjectRef person) {
    return people.contains(person);
  }
}
