package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.subject.spi.AnonymousIdentities;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Anonymous identities of a test, and whose they are. */
@Singleton
class TestDevices implements AnonymousIdentities {

  private final Map<SubjectRef, Optional<SubjectRef>> devices = new ConcurrentHashMap<>();

  void add(SubjectRef device) {
    devices.put(device, Optional.empty());
  }

  void link(SubjectRef device, SubjectRef person) {
    devices.put(device, Optional.of(person));
  }

  void unlink(SubjectRef device) {
    devices.put(device, Optional.empty());
  }

  @Override
  public Set<SubjectRef> among(Collection<SubjectRef> refs) {
    return refs.stream().filter(devices::containsKey).collect(Collectors.toSet());
  }

  @Override
  public Map<SubjectRef, List<SubjectRef>> linkedTo(Collection<SubjectRef> people) {
    var linked = new HashMap<SubjectRef, List<SubjectRef>>();
    for (var person : people) {
      linked.put(
          person,
          devices.entrySet().stream()
              .filter(one -> one.getValue().filter(person::equals).isPresent())
              .map(Map.Entry::getKey)
              .toList());
    }
    return linked;
  }
}
