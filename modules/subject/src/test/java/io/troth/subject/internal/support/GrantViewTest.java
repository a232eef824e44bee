package io.troth.subject.internal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AccessState;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.GrantView.Leave;
import io.troth.subject.api.GrantView.Silence;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantViewTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Set<IdentityField> NAME = Set.of(IdentityField.NAME);

  /** Whatever was done in whatever order, nobody looks outside of a leave that stands. */
  @Test
  void nobodyLooksOutsideOfLeave() {
    var random = new Random(42);
    for (int i = 0; i < 5_000; i++) {
      var leave = maybe(random).map(at -> new Leave(NAME, at, at.plus(minutes(random)), none()));
      var grant = grant(leave, maybe(random), maybe(random));
      var now = NOW.plus(minutes(random));

      var lets = grant.lets("me", now);

      assertThat(lets)
          .isEqualTo(
              leave.filter(one -> now.isBefore(one.ends())).isPresent()
                  && grant.revokedAt().isEmpty()
                  && grant.refusedAt().isEmpty());
      assertThat(grant.lets("somebody else", now)).isFalse();
    }
  }

  @Test
  void silenceIsNoLeave() {
    var grant = grant(none(), none(), none());

    assertThat(grant.state(NOW)).isEqualTo(AccessState.WAITING);
    assertThat(grant.state(grant.lapsesAt())).isEqualTo(AccessState.LAPSED);
    assertThat(grant.lets("me", grant.lapsesAt())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4,minutes", "1441,minutes", "61,minutes"})
  void timeOutOfBoundsIsRefused(int minutes, String field) {
    assertThatThrownBy(() -> GrantRules.within(NAME, 60, NAME, minutes))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.violations().get(0).field()).isEqualTo(field));
  }

  @Test
  void whatWasNotAskedForCannotBeGranted() {
    assertThatThrownBy(() -> GrantRules.within(NAME, 60, EnumSet.allOf(IdentityField.class), 60))
        .isInstanceOf(Problem.class);
  }

  @Test
  void silenceNeedsAGroundAndADay() {
    var nextYear = NOW.plus(Duration.ofDays(365));

    assertThatThrownBy(
            () -> GrantRules.check(Optional.of(new Silence(" ", NOW.plusSeconds(60))), NOW))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> GrantRules.check(Optional.of(new Silence("§ 95 StPO", nextYear)), NOW))
        .isInstanceOf(Problem.class);
  }

  private static GrantView grant(
      Optional<Leave> leave, Optional<Instant> refused, Optional<Instant> revoked) {
    return new GrantView(
        new UUID(0, 1),
        new SubjectRef(new UUID(0, 2)),
        LookGround.PERMISSION,
        Optional.of("me"),
        "to help",
        NAME,
        60,
        NOW,
        NOW.plus(GrantRules.ANSWER),
        leave,
        refused,
        revoked,
        Optional.empty());
  }

  private static Optional<Instant> maybe(Random random) {
    return random.nextBoolean() ? Optional.of(NOW.plus(minutes(random))) : Optional.empty();
  }

  private static Duration minutes(Random random) {
    return Duration.ofMinutes(random.nextInt(120));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
