package io.troth.retention.internal.erasure;

import io.quarkus.arc.All;
import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.PersonalDataHolder;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everybody who holds data on people, in the order in which they erase: the identity goes last but
 * for the sessions, so that the same external id is a new person only when nothing is left of the
 * old one, and a session begun meanwhile goes with them.
 */
@Singleton
final class Rooms {

  private static final List<String> LAST = List.of("identity", "sessions");

  private final List<PersonalDataHolder> holders;

  Rooms(@All List<PersonalDataHolder> holders) {
    this.holders =
        holders.stream()
            .sorted(
                Comparator.comparingInt((PersonalDataHolder one) -> LAST.indexOf(one.id()))
                    .thenComparing(PersonalDataHolder::id))
            .toList();
  }

  List<PersonalDataHolder> all() {
    return holders;
  }

  PersonalDataHolder named(String id) {
    return holders.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** What people call it; a room that is not here any more by its name. */
  String title(String id) {
    return holders.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(PersonalDataHolder::title)
        .orElse(id);
  }

  /** What rooms write while it is known who the person is, by their names. */
  Map<String, ErasureShare> prepare(SubjectRef person) {
    return holders.stream()
        .collect(
            Collectors.toMap(
                PersonalDataHolder::id,
                holder -> new ErasureShare(List.of(), holder.prepare(person))));
  }

  Set<SubjectRef> alsoKnownAs(SubjectRef person) {
    return holders.stream()
        .flatMap(holder -> holder.alsoKnownAs(person).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
