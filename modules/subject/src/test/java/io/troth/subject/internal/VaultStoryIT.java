package io.troth.subject.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.Subjects;
import io.troth.tenant.api.KeyGenerations;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done, in whatever order, every value is readable for exactly those it belongs to: the
 * model knows nothing of keys.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class VaultStoryIT {

  private static final int STEPS = 120;

  @Inject Fixtures fixtures;
  @Inject Subjects subjects;
  @Inject Attributes attributes;
  @Inject IdentityVault vault;
  @Inject KeyGenerations keys;
  @Inject TestDevices devices;
  @Inject UniqueIds ids;

  private final Map<SubjectRef, String> names = new HashMap<>();
  private final Map<SubjectRef, Set<String>> values = new HashMap<>();
  private final Map<SubjectRef, SubjectRef> links = new HashMap<>();
  private final List<SubjectRef> people = new ArrayList<>();
  private final List<SubjectRef> anonymous = new ArrayList<>();

  @Test
  void everyValueIsReadableForWhomItShouldBe() {
    var chance = new Random(411);
    fixtures.inAlpha(
        () -> {
          register(0);
          appear();
          for (int step = 1; step <= STEPS; step++) {
            happen(chance, step);
            if (step % 4 == 0) {
              compare();
            }
          }
          while (keys.goOn() && isVaultUnderWay()) {
            compare();
          }
          compare();
          return true;
        });
  }

  private void happen(Random chance, int step) {
    var person = any(chance, people);
    var device = any(chance, anonymous);
    switch (chance.nextInt(9)) {
      case 0 -> register(step);
      case 1 -> rename(person, "Name " + step);
      case 2 -> appear();
      case 3 -> add(device, AttributeType.DEVICE_ID, "device-" + step);
      case 4 -> add(person, AttributeType.CLIENT_ID, "client-" + step);
      case 5 -> {
        devices.link(device, person);
        links.put(device, person);
      }
      case 6 -> {
        devices.unlink(device);
        links.remove(device);
      }
      case 7 -> renew();
      default -> killedInTheMiddle(person, step);
    }
  }

  private void register(int step) {
    var ref = subjects.upsert(Fixtures.person("story-" + step)).ref();
    people.add(ref);
    names.put(ref, "Person story-" + step);
  }

  private void rename(SubjectRef person, String name) {
    attributes.put(person, List.of(Given.asserted(AttributeType.NAME, name)));
    names.put(person, name);
  }

  private void appear() {
    var device = new SubjectRef(ids.next());
    devices.add(device);
    anonymous.add(device);
  }

  private void add(SubjectRef who, AttributeType type, String value) {
    attributes.put(who, List.of(Given.asserted(type, value)));
    values.computeIfAbsent(who, ref -> new HashSet<>()).add(value);
  }

  private void renew() {
    if (vaultEarlier() < 5) {
      keys.renew();
    } else {
      keys.goOn();
    }
  }

  /** Whatever a transaction that fails has done was never done. */
  private void killedInTheMiddle(SubjectRef person, int step) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (vaultEarlier() < 5) {
                  keys.renew();
                }
                subjects.upsert(Fixtures.person("never-" + step));
                attributes.put(
                    person, List.of(Given.asserted(AttributeType.NAME, "Never " + step)));
                throw new IllegalStateException("Killed");
              });
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessage("Killed");
    }
  }

  private void compare() {
    for (var person : people) {
      assertThat(vault.find(person).orElseThrow().name()).contains(names.get(person));
      var expected = new HashSet<>(values.getOrDefault(person, Set.of()));
      links.forEach(
          (device, linked) -> {
            if (linked.equals(person)) {
              expected.addAll(values.getOrDefault(device, Set.of()));
            }
          });
      assertThat(several(person)).isEqualTo(expected);
    }
    for (var device : anonymous) {
      assertThat(several(device)).isEqualTo(values.getOrDefault(device, Set.of()));
    }
  }

  private Set<String> several(SubjectRef who) {
    return attributes.of(who).stream()
        .filter(held -> !held.type().isSingle())
        .map(Attributes.Held::value)
        .collect(Collectors.toSet());
  }

  private boolean isVaultUnderWay() {
    return vaultEarlier() > 0;
  }

  private int vaultEarlier() {
    return keys.state().keys().get(0).earlier().size();
  }

  private static SubjectRef any(Random chance, List<SubjectRef> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
