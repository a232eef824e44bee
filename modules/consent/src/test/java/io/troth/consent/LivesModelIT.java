package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.PlainReading.Deed;
import io.troth.consent.PlainReading.Life;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Devices;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random lives of people with two devices each, under a policy that changes twice: what the packed
 * rows answer after every step, against a plain reading of everything that was done.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LivesModelIT {

  private static final long SEED = Long.getLong("troth.model.seed", 20261125);
  private static final int TENANTS = 6;
  private static final int PEOPLE = 50;
  private static final int STEPS = 24;
  private static final List<String> ON_CONSENT = List.of("news", "survey", "ads");

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject Devices devices;
  @Inject Decisions decisions;
  @Inject MutableClock clock;

  /** Somebody or a device, and what the model remembers of them. */
  private record One(SubjectRef ref, Life life) {}

  private record Somebody(One person, List<One> devices) {

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
  private record World(
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

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void thePackedRowAnswersWhatTheActsSay() {
    var met = new EnumMap<Reason, Integer>(Reason.class);
    for (var number = 0; number < TENANTS; number++) {
      live(new Random(SEED + number), met);
    }

    assertThat(met.keySet())
        .contains(
            Reason.RECONSENT_REQUIRED,
            Reason.PURPOSE_NOT_PROMISED,
            Reason.BASIS_HOLDS,
            Reason.CONSENT_MISSING,
            Reason.CONSENT_GIVEN,
            Reason.CONSENT_REFUSED,
            Reason.CONSENT_WITHDRAWN,
            Reason.CONSENT_EXPIRED,
            Reason.CONSENT_INVALIDATED,
            Reason.ON_HOLD,
            Reason.PROCESSING_OBJECTED);
    assertThat(met.values()).allMatch(count -> count > 20);
  }

  private void live(Random random, Map<Reason, Integer> met) {
    clock.reset();
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS));
    var world = new World(house.tenant(), new ArrayList<>(), new ArrayList<>(), random);
    world.versions().add(house.publish(world.tenant(), document(1)));
    for (var number = 0; number < PEOPLE; number++) {
      world.people().add(somebody(world, "person-" + number));
    }
    for (var step = 0; step < STEPS; step++) {
      clock.advance(Duration.ofHours(1 + random.nextInt(110)).plusSeconds(1));
      if (step == 4 || step == 12) {
        world.versions().add(house.publish(world.tenant(), document(world.versions().size() + 1)));
      }
      for (var somebody : world.people()) {
        clock.advance(Duration.ofSeconds(1));
        act(world, somebody);
      }
      clock.advance(Duration.ofSeconds(1));
      compare(world, step, met);
    }
  }

  private Somebody somebody(World world, String name) {
    var person = new One(house.onBaseline(world.tenant(), name, 1), new Life());
    var theirs =
        Stream.generate(() -> house.in(world.tenant(), () -> devices.register()).ref())
            .limit(2)
            .map(ref -> new One(ref, new Life()))
            .toList();
    return new Somebody(person, theirs);
  }

  private void act(World world, Somebody who) {
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

  private void compare(World world, int step, Map<Reason, Integer> met) {
    var reading = reading(world);
    var expected = new ArrayList<Set<Reason>>();
    var questions = new ArrayList<DecisionQuestion>();
    Consumer<Somebody> ask =
        who -> {
          for (var one : who.all()) {
            var asPerson = one == who.person() || who.joined().filter(one::equals).isPresent();
            for (var purpose : PlainReading.PURPOSES) {
              questions.add(
                  new DecisionQuestion(
                      new Who.Ref(one.ref()), purpose, Optional.empty(), Optional.empty()));
              expected.add(
                  asPerson
                      ? reading.ofPerson(who.person().life(), purpose)
                      : reading.ofDevice(one.life(), purpose));
            }
          }
        };
    world.people().forEach(ask);
    var answers = house.in(world.tenant(), () -> decisions.decideAll(questions));
    for (var i = 0; i < answers.size(); i++) {
      var at = i;
      assertThat(expected.get(i))
          .as(() -> story(world, step, questions.get(at)))
          .contains(answers.get(i).reason());
      met.merge(answers.get(i).reason(), 1, Integer::sum);
    }
  }

  private static String story(World world, int step, DecisionQuestion question) {
    var who =
        world.people().stream()
            .filter(each -> each.all().stream().anyMatch(one -> isAbout(question, one)))
            .findFirst()
            .orElseThrow();
    var told = new StringBuilder("seed " + SEED + ", step " + step + ": " + question + "\n");
    for (var one : who.all()) {
      told.append(isAbout(question, one) ? "* " : "  ").append(one.ref()).append('\n');
      one.life().deeds.forEach(deed -> told.append("    ").append(deed).append('\n'));
    }
    who.joined()
        .ifPresent(
            device ->
                told.append("joined with ")
                    .append(device.ref())
                    .append(" at ")
                    .append(who.person().life().joinedAt));
    return told.toString();
  }

  private static boolean isAbout(DecisionQuestion question, One one) {
    return question.subject().equals(new Who.Ref(one.ref()));
  }

  private PlainReading reading(World world) {
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

  /** Version 2 brings ads and gives the survey to somebody else; version 3 the news as well. */
  private static PolicyDocument document(int number) {
    var base = Documents.plain().oneRecipientMore().written();
    var says = base.commitments();
    var purposes = new ArrayList<Purpose>();
    purposes.add(purpose("billing", LegalBasis.CONTRACT, false));
    purposes.add(purpose("news", LegalBasis.CONSENT, number > 2));
    purposes.add(purpose("survey", LegalBasis.CONSENT, number > 1));
    purposes.add(purpose("offers", LegalBasis.LEGITIMATE_INTERESTS, false));
    if (number > 1) {
      purposes.add(purpose("ads", LegalBasis.CONSENT, false));
    }
    return new PolicyDocument(
        "en",
        base.texts(),
        new Commitments(
            purposes,
            says.categories(),
            says.recipients(),
            says.retention(),
            says.rights(),
            says.notice(),
            says.objection(),
            says.serviceGate(),
            says.dataProtectionOfficer(),
            says.scope(),
            says.handling(),
            says.governance()));
  }

  private static Purpose purpose(String id, LegalBasis basis, boolean more) {
    return new Purpose(
        id,
        LocalText.of("en", id),
        basis,
        Set.of("contact"),
        more ? Set.of("sender-1", "sender-2") : Set.of("sender-1"),
        id.equals("survey") ? Optional.of(TimeSpan.ofDays(30)) : Optional.empty(),
        Set.of("who"));
  }
}
