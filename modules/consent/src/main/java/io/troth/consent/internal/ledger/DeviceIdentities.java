package io.troth.consent.internal.ledger;

import static java.util.stream.Collectors.toSet;

import io.troth.consent.internal.facts.Companion;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.SubjectRef;
import io.troth.subject.spi.AnonymousIdentities;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Devices are the identities that nobody knows; whose they are stands in the files alone. */
@Singleton
final class DeviceIdentities implements AnonymousIdentities {

  private static final int AT_ONCE = 1_000;

  private final PersonFiles files;

  DeviceIdentities(PersonFiles files) {
    this.files = files;
  }

  @Override
  public Set<SubjectRef> among(Collection<SubjectRef> refs) {
    return files(refs).entrySet().stream()
        .filter(one -> one.getValue().isVisitor() || !one.getValue().subject().equals(one.getKey()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  @Override
  public Map<SubjectRef, List<SubjectRef>> linkedTo(Collection<SubjectRef> people) {
    var linked = new HashMap<SubjectRef, List<SubjectRef>>();
    files(people)
        .forEach(
            (ref, file) -> {
              if (file.subject().equals(ref)) {
                linked.put(ref, file.companions().stream().map(Companion::device).toList());
              }
            });
    return linked;
  }

  /** What is asked of a linked device is found in its person's file. */
  private Map<SubjectRef, PersonFile> files(Collection<SubjectRef> refs) {
    var all = List.copyOf(Set.copyOf(refs));
    var found = new HashMap<SubjectRef, PersonFile>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      var files = this.files.answering(some, List.of());
      some.forEach(ref -> files.find(ref).ifPresent(file -> found.put(ref, file)));
    }
    return found;
  }
}
