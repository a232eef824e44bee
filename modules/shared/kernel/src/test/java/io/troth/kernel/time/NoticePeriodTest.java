package io.troth.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class NoticePeriodTest {

  private static final NoticePeriod WEEK = NoticePeriod.ofDays(7);
  private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));

  @Test
  void evidenceOnMondayBindsOnTuesdayOfTheNextWeekAtMidnight() {
    var monday = Instant.parse("2026-06-01T08:00:00Z");

    assertThat(WEEK.endsFor(monday, BERLIN)).isEqualTo("2026-06-08T22:00:00Z");
  }

  @Test
  void evidenceExactlyAtMidnightBindsAtMidnightAWeekLater() {
    var midnight = Instant.parse("2026-05-31T22:00:00Z");

    assertThat(WEEK.endsFor(midnight, BERLIN)).isEqualTo("2026-06-07T22:00:00Z");
  }

  @Test
  void theWeekIsNotShortenedWhenClocksGoForward() {
    var beforeTheChange = Instant.parse("2026-03-27T22:30:00Z");

    var end = WEEK.endsFor(beforeTheChange, BERLIN);

    assertThat(Duration.between(beforeTheChange, end)).isGreaterThanOrEqualTo(NoticePeriod.FLOOR);
    assertThat(end).isEqualTo("2026-04-04T22:00:00Z");
  }

  @Test
  void anUnknownZoneCountsAsTheOneWhereMidnightHasJustPassed() {
    var evidence = Instant.parse("2026-06-01T08:10:00Z");

    assertThat(WEEK.endsFor(evidence, Optional.empty())).isEqualTo("2026-06-09T09:00:00Z");
  }

  @Test
  void anUnknownZoneBindsNobodyBeforeTheirOwnMidnight() {
    var zones = ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList();

    qt().withExamples(100)
        .forAll(instants())
        .checkAssert(
            evidence -> {
              var unknown = WEEK.endsFor(evidence, Optional.empty());
              assertThat(zones)
                  .noneMatch(zone -> WEEK.endsFor(evidence, Optional.of(zone)).isAfter(unknown));
              assertThat(unknown).isBefore(evidence.plus(WEEK.length()).plus(Duration.ofHours(25)));
            });
  }

  @Test
  void nobodyCanPromiseLessThanAWeek() {
    assertThatThrownBy(() -> new NoticePeriod(Duration.ofHours(167)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theEndIsALocalMidnightNoSoonerThanThePeriodAndLessThanTwoDaysAfterIt() {
    qt().forAll(instants(), zones(), integers().between(7, 90))
        .check(
            (evidence, zone, days) -> {
              var period = NoticePeriod.ofDays(days);
              var end = period.endsFor(evidence, Optional.of(zone));
              var waited = Duration.between(evidence, end);
              return waited.compareTo(period.length()) >= 0
                  && waited.compareTo(period.length().plusDays(2)) < 0
                  && isStartOfDay(end, zone);
            });
  }

  @Test
  void laterEvidenceNeverBindsEarlier() {
    qt().forAll(instants(), integers().between(0, 1_000_000), zones())
        .check(
            (evidence, seconds, zone) ->
                !WEEK.endsFor(evidence.plusSeconds(seconds), Optional.of(zone))
                    .isBefore(WEEK.endsFor(evidence, Optional.of(zone))));
  }

  private static boolean isStartOfDay(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return local.toLocalDate().atStartOfDay(zone).toInstant().equals(instant)
        && !local.toLocalTime().isAfter(LocalTime.of(1, 0));
  }

  private static Gen<Instant> instants() {
    return longs()
        .between(
            Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2040-01-01T00:00:00Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  private static Gen<ZoneId> zones() {
    var zones =
        List.of(
            "Europe/Berlin",
            "America/Los_Angeles",
            "Asia/Kolkata",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "Africa/Cairo",
            "America/Santiago",
            "Asia/Beirut",
            "UTC");
    return integers().between(0, zones.size() - 1).map(index -> ZoneId.of(zones.get(index)));
  }
}
