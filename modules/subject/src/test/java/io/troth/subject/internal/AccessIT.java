package io.troth.subject.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.GrantView.Silence;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.IdentityWindow.Seen;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.Looks;
import io.troth.subject.api.Looks.Look;
import io.troth.subject.api.Subjects;
import io.troth.subject.api.SupportGrants;
import io.troth.subject.api.SupportGrants.Shelf;
import io.troth.subject.api.SupportGrants.Wish;
import io.troth.subject.api.UrgentAccess;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.StaffRole;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees who somebody is, and what is written down of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class AccessIT {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Set<IdentityField> ALL = EnumSet.allOf(IdentityField.class);
  private static final Set<IdentityField> NAME = Set.of(IdentityField.NAME);

  @Inject Fixtures fixtures;
  @Inject Cast cast;
  @Inject DeclaredForSome emergencies;
  @Inject Subjects subjects;
  @Inject IdentityWindow window;
  @Inject SupportGrants grants;
  @Inject UrgentAccess urgent;
  @Inject Looks looks;
  @Inject MutableClock clock;
  @Inject @Any Instance<PersonalDataHolder> holders;

  private SubjectRef person;

  @BeforeEach
  void somebody() {
    var name = "seen-" + NEXT.incrementAndGet();
    person = fixtures.inAlpha(() -> subjects.upsert(Fixtures.person(name)).ref());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  private GrantView asked(Set<IdentityField> fields) {
    return cast.support(() -> grants.ask(new Wish(person, "Your call of today", fields, 60)));
  }

  private void granted(GrantView asked, Set<IdentityField> fields) {
    cast.person(person, () -> grants.grant(person, asked.id(), fields, 30));
  }

  private Optional<Seen> seenBySupport() {
    return cast.support(() -> window.look(person));
  }

  private List<Look> told() {
    return cast.person(person, () -> looks.toldTo(person, PageRequest.first()).items());
  }

  @Test
  void withoutLeaveNobodyOfTheStaffSeesAnybody() {
    asked(ALL);

    for (var role : StaffRole.values()) {
      assertThat(cast.staff(role, Cast.ANNA, () -> window.look(person))).isEmpty();
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsGrantedIsSeenAndNothingElse() {
    granted(asked(ALL), NAME);

    var seen = seenBySupport().orElseThrow();

    assertThat(seen.name()).isPresent();
    assertThat(seen.email()).isEmpty();
    assertThat(seen.externalId()).isEmpty();
    assertThat(told())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.fields()).isEqualTo(NAME);
              assertThat(look.purpose()).contains("Your call of today");
              assertThat(look.ground()).isEqualTo(LookGround.PERMISSION);
            });
  }

  @Test
  void leaveIsForWhoAsked() {
    granted(asked(ALL), ALL);

    assertThat(cast.officer(() -> window.look(person))).isEmpty();
    assertThat(cast.staff(StaffRole.AUDITOR, Cast.ANNA, () -> window.look(person))).isEmpty();
  }

  @Test
  void whatThePersonOpensUnaskedIsForAllOfSupport() {
    cast.person(person, () -> grants.open(person, NAME, 30));

    assertThat(seenBySupport()).isPresent();
    assertThat(cast.officer(() -> window.look(person))).isPresent();
  }

  @Test
  void whatIsTakenBackIsCutAtTheNextLook() {
    var asked = asked(ALL);
    granted(asked, ALL);
    assertThat(seenBySupport()).isPresent();

    revoke(asked);

    assertThat(seenBySupport()).isEmpty();
  }

  @Test
  void leaveEndsByTheClock() {
    granted(asked(ALL), ALL);
    assertThat(seenBySupport()).isPresent();

    clock.advance(Duration.ofMinutes(30));

    assertThat(seenBySupport()).isEmpty();
  }

  @Test
  void looksOfAMinuteAreOneThatCountsThem() {
    granted(asked(ALL), ALL);
    var start = clock.instant();
    clock.stopAt(start);
    seenBySupport();
    seenBySupport();

    assertThat(told()).singleElement().satisfies(look -> assertThat(look.times()).isEqualTo(2));

    clock.stopAt(start.plusSeconds(60));
    seenBySupport();

    assertThat(told()).hasSize(2);
  }

  @Test
  void aPersonAnswersOnceAndOnlyForThemselves() {
    var asked = asked(NAME);
    var other = fixtures.inAlpha(() -> subjects.upsert(Fixtures.person("other-" + person)).ref());

    assertThatThrownBy(() -> cast.person(other, () -> grants.grant(other, asked.id(), NAME, 30)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> granted(asked, ALL)).isInstanceOf(Problem.class);
    refuse(asked);
    assertThatThrownBy(() -> granted(asked, NAME)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> asked(NAME)).as("asked again at once").isInstanceOf(Problem.class);
    assertThat(seenBySupport()).isEmpty();
  }

  @Test
  void whatNoPolicyDeclaresDoesNotExist() {
    assertThatThrownBy(() -> emergency(Optional.empty()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("declares no look");
  }

  @Test
  void anEmergencyTakesTwo() {
    emergencies.declareFor(person);
    var asked = emergency(Optional.empty());

    assertThatThrownBy(
            () -> cast.staff(StaffRole.OWNER, Cast.ANNA, () -> urgent.approve(asked.id())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("somebody else");
    assertThat(seenBySupport()).isEmpty();

    var approved = cast.officer(() -> urgent.approve(asked.id()));

    assertThat(approved.leave().orElseThrow().minutes()).isLessThanOrEqualTo(1440);
    assertThat(seenBySupport()).isPresent();
    assertThat(cast.officer(() -> window.look(person))).as("for who asked").isEmpty();
    assertThat(told()).singleElement().extracting(Look::ground).isEqualTo(LookGround.EMERGENCY);
    assertThat(cast.person(person, () -> grants.toldTo(person))).hasSize(1);
  }

  @Test
  void whatTheLawForbidsToTellIsToldLater() {
    emergencies.declareFor(person);
    var review = clock.instant().plus(Duration.ofDays(30));
    var asked = emergency(Optional.of(new Silence("Section 95, order of 20 November", review)));
    cast.officer(() -> urgent.approve(asked.id()));
    assertThat(seenBySupport()).isPresent();

    assertThat(told()).isEmpty();
    assertThat(cast.person(person, () -> grants.toldTo(person))).isEmpty();
    assertThat(cast.officer(() -> grants.list(Shelf.UNTOLD, PageRequest.first()).items()))
        .extracting(GrantView::id)
        .contains(asked.id());

    tell(asked);

    assertThat(told()).hasSize(1);
    assertThat(cast.person(person, () -> grants.toldTo(person))).hasSize(1);
  }

  @Test
  void serversSeeEverybodyAndAreInTheLog() {
    assertThat(cast.server(() -> window.look(person)).orElseThrow().email()).isPresent();

    assertThat(told()).singleElement().extracting(Look::ground).isEqualTo(LookGround.SERVER);
  }

  @Test
  void theLogIsItsTenantsAlone() {
    granted(asked(ALL), ALL);
    seenBySupport();

    assertThat(fixtures.inBeta(() -> looks.find(Looks.Search.ANY, PageRequest.first()).items()))
        .isEmpty();
    assertThat(fixtures.inBeta(() -> grants.list(Shelf.ALL, PageRequest.first()).items()))
        .isEmpty();
  }

  @Test
  void theBoardCountsWhatNoGrantCovers() {
    granted(asked(ALL), ALL);
    var before = fixtures.inAlpha(looks::figures);

    seenBySupport();

    var after = fixtures.inAlpha(looks::figures);
    assertThat(after.byStaff()).isEqualTo(before.byStaff() + 1);
    assertThat(after.groundless()).isZero();
    assertThat(after.live()).isPositive();
  }

  @Test
  void aPackageOfDataHoldsWhatIsToldAndAnErasureLeavesNothing() {
    granted(asked(ALL), ALL);
    seenBySupport();
    emergencies.declareFor(person);
    var silence = new Silence("Section 95", clock.instant().plus(Duration.ofDays(30)));
    var untold = emergency(Optional.of(silence));
    cast.officer(() -> urgent.approve(untold.id()));
    cast.server(() -> window.look(person));
    var holder = holder();

    var shown = fixtures.inAlpha(() -> rows(holder.show(person)));
    assertThat(shown.get("looks")).isEqualTo(2);
    assertThat(shown.get("support-access")).isEqualTo(1);

    fixtures.inAlpha(() -> holder.erase(person));

    assertThat(fixtures.inAlpha(() -> holder.show(person))).isEmpty();
    assertThat(fixtures.inAlpha(() -> holder.erase(person)).erased()).isEmpty();
    assertThat(seenBySupport()).isEmpty();
  }

  private PersonalDataHolder holder() {
    return holders.stream().filter(one -> one.id().equals("access")).findFirst().orElseThrow();
  }

  private static Map<String, Integer> rows(List<HeldTable> tables) {
    var counts = new HashMap<String, Integer>();
    for (var table : tables) {
      table.rows().forEach(row -> counts.merge(table.id(), 1, Integer::sum));
    }
    return counts;
  }

  private GrantView emergency(Optional<Silence> silence) {
    return cast.support(
        () ->
            urgent.ask(
                LookGround.EMERGENCY, new Wish(person, "A threat to life", ALL, 120), silence));
  }

  private void refuse(GrantView asked) {
    cast.person(
        person,
        () -> {
          grants.refuse(person, asked.id());
          return asked;
        });
  }

  private void revoke(GrantView asked) {
    cast.person(
        person,
        () -> {
          grants.revoke(person, asked.id());
          return asked;
        });
  }

  private void tell(GrantView asked) {
    cast.officer(
        () -> {
          urgent.tell(asked.id());
          return asked;
        });
  }
}
