package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Unremovable;
import io.troth.consent.PlainReading.Deed;
import io.troth.consent.PlainReading.Life;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Devices;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who lives in the model, what they do at random, and the policy under which they live. It changes
 * twice.
 */
@Singleton
@Unremovable
final class RandomLives {

  private static final List<String> ON_CONSENT = List.of("news", "survey", "ads");

  private final House house;
  private final Acts acts;
  private final Choices choices;
  private final Devices devices;

  RandomLives(House house, Acts acts, Choices choices, Devices devices) {
    this.house = house;
    this.acts = acts;
    this.choices = choices;
    this.devices = devices;
  }

  /** Somebody or a device, and what the model remembers of them. */
  record One(SubjectRef ref, Life life) {}

  record Somebody(One person, List<One> devices) {

    Optional<One> joined() {
      return devices.stream()
          .filter(device -> person.life().other.filter(device.life()::equals).isPresent())
          .findFirst();
    }

    List<One> all() {
      return Stream.concat(Stream.of(person), devices.stream()).toList();
    }
  }

  /** One tenant's world. */
  record World(
      TenantProfile tenant, List<Somebody> people, List<PublishedVersion> versions, Random random) {

    PublishedVersion version(int number) {
      return versions.get(number - 1);
    }

    List<Instant> dates() {
      return versions.stream().map(PublishedVersion::effectiveAt).toList();
    }

    <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }

  World world(Random random) {
    var world = new World(house.tenant(), new ArrayList<>(), new ArrayList<>(), random);
    change(world);
    return world;
  }

  /** Publishes the next version. */
  void change(World world) {
    world
        .versions()
        .add(house.publish(world.tenant(), LivesPolicy.version(world.versions().size() + 1)));
  }

  Somebody somebody(World world, String name) {
    var person = new One(house.onBaseline(world.tenant(), name, 1), new Life());
    var theirs =
        Stream.generate(() -> house.in(world.tenant(), () -> devices.register()).ref())
            .limit(2)
            .map(ref -> new One(ref, new Life()))
            .toList();
    return new Somebody(person, theirs);
  }

  void act(World world, Somebody who) {
    switch (world.random().nextInt(12)) {
      case 0, 1 -> accept(world, who.person());
      case 2 -> decline(world, who.person());
      case 3, 4 -> joinOrPart(world, who);
      case 5 -> choose(world, who, "", ActType.HELD, ActType.RELEASED);
      case 6 ->
          choose(
              world,
              who,
              "offers",
              ActType.PROCESSING_OBJECTED,
              ActType.PROCESSING_OBJECTION_WITHDRAWN);
      default -> consent(world, who);
    }
  }

  private void accept(World world, One person) {
    coming(world, person)
        .ifPresent(
            version -> {
              var purposes = world.random().nextBoolean() ? Set.of("ads") : Set.<String>of();
              record(
                  world,
                  person,
                  new ActCommand.Accept(person.ref(), version.id(), shown(version), purposes));
            });
  }

  private void decline(World world, One person) {
    coming(world, person)
        .ifPresent(
            version ->
                record(
                    world,
                    person,
                    new ActCommand.Decline(person.ref(), version.id(), shown(version))));
  }

  /** The newest version, if it does not bind them yet. */
  private Optional<PublishedVersion> coming(World world, One person) {
    var newest = world.version(world.versions().size());
    return Optional.of(newest).filter(v -> v.number() > reading(world).boundBy(person.life()));
  }

  private void joinOrPart(World world, Somebody who) {
    var joined = who.joined();
    var device = joined.orElseGet(() -> world.any(who.devices()));
    var life = who.person().life();
    in(
        world,
        () -> {
          if (joined.isPresent()) {
            devices.unlink(device.ref(), who.person().ref());
          } else {
            devices.link(device.ref(), who.person().ref());
          }
        });
    life.other = joined.isPresent() ? Optional.empty() : Optional.of(device.life());
    life.joinedAt = joined.isPresent() ? Instant.MIN : house.now();
  }

  /** Says no where nothing stands against it, else takes it back; by either side. */
  private void choose(World world, Somebody who, String about, ActType no, ActType yes) {
    var one = world.any(who.all());
    var answering = who.joined().filter(one::equals).map(device -> who.person()).orElse(one);
    var forbidden = reading(world).forbids(answering.life(), no, yes, about);
    var manner = Manner.on("test");
    var command =
        about.isEmpty()
            ? forbidden
                ? new ChoiceCommand.Release(one.ref(), manner, "It is over.")
                : new ChoiceCommand.Hold(one.ref(), manner, "Under dispute.")
            : forbidden
                ? new ChoiceCommand.AllowProcessing(one.ref(), manner, about)
                : new ChoiceCommand.ObjectToProcessing(one.ref(), manner, about);
    var act = house.in(world.tenant(), () -> choices.record(command));
    assertThat(act.type()).isEqualTo(forbidden ? yes : no);
    remember(one, new Deed(act.type(), about, 0, false, act.at()));
  }

  private void consent(World world, Somebody who) {
    var one = world.any(who.all());
    var reading = reading(world);
    var number =
        one == who.person()
            ? reading.boundBy(one.life())
            : reading.inForce().max(Integer::compare).orElseThrow();
    var version = world.version(number);
    var purpose = world.any(ON_CONSENT);
    if (version.commitments().purpose(purpose).isEmpty()) {
      return;
    }
    var yes = world.random().nextInt(3) > 0;
    record(
        world,
        one,
        yes
            ? new ActCommand.Consent(one.ref(), version.id(), shown(version), purpose)
            : new ActCommand.WithdrawConsent(one.ref(), version.id(), shown(version), purpose));
  }

  private void record(World world, One one, ActCommand command) {
    var waits =
        command instanceof ActCommand.Accept accept
            && world.versions().stream()
                .anyMatch(
                    version ->
                        version.id().equals(accept.version())
                            && version.number() > reading(world).boundBy(one.life()));
    for (var act : house.in(world.tenant(), () -> acts.record(command))) {
      assertThat(matches(command, act)).as(command + " led to " + act.type()).isTrue();
      remember(
          one,
          new Deed(act.type(), act.purpose().orElse(""), act.versionNumber(), waits, act.at()));
    }
  }

  private static boolean matches(ActCommand command, ActView act) {
    return switch (act.type()) {
      case ACCEPTED -> command instanceof ActCommand.Accept;
      case DECLINED -> command instanceof ActCommand.Decline;
      case CONSENT_GIVEN ->
          command instanceof ActCommand.Accept || command instanceof ActCommand.Consent;
      default -> command instanceof ActCommand.WithdrawConsent;
    };
  }

  /** What was done before and is answered again is no other deed. */
  private static void remember(One one, Deed deed) {
    var known =
        one.life().deeds.stream()
            .anyMatch(
                each ->
                    each.at().equals(deed.at())
                        && each.type() == deed.type()
                        && each.about().equals(deed.about()));
    if (!known) {
      one.life().deeds.add(deed);
    }
  }

  PlainReading reading(World world) {
    return new PlainReading(world.dates(), house.now());
  }

  private static Manner shown(PublishedVersion version) {
    return Manner.of(version.contentHash(), "test");
  }

  private void in(World world, Runnable work) {
    house.in(
        world.tenant(),
        () -> {
          work.run();
          return world;
        });
  }
}
