package io.troth.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final Instant NOW = Instant.parse("2026-12-01T21:30:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Reader ENGLISH = new Reader(NOW, BERLIN, Locale.ENGLISH);
  private static final Reader GERMAN = new Reader(NOW, BERLIN, Locale.GERMAN);

  private final Instant midnight = Instant.parse("2026-12-06T23:00:00Z");

  @Test
  void namesWeekdayAndZone() {
    assertThat(Formats.weekdayDate(midnight, ENGLISH))
        .isEqualTo("Monday 7 December 2026, 00:00 (Europe/Berlin)");
    assertThat(Formats.weekdayDate(midnight, GERMAN))
        .isEqualTo("Montag, 7. Dezember 2026, 00:00 Uhr (Europe/Berlin)");
  }

  @Test
  void namesAnOffsetAsOne() {
    assertThat(Formats.weekdayDate(midnight, ZoneOffset.UTC, Locale.ENGLISH)).endsWith("(UTC)");
    assertThat(Formats.weekdayDate(midnight, ZoneOffset.ofHours(-12), Locale.ENGLISH))
        .isEqualTo("Sunday 6 December 2026, 11:00 (UTC-12:00)");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T21:30:20Z, now, jetzt",
    "2026-12-01T21:31:00Z, in 1 minute, in 1 Minute",
    "2026-12-01T20:45:00Z, 45 minutes ago, vor 45 Minuten",
    "2026-12-01T23:30:00Z, in 2 hours, in 2 Stunden",
    "2026-12-02T21:30:00Z, tomorrow, morgen",
    "2026-11-30T20:00:00Z, yesterday, gestern",
    "2026-12-06T23:00:00Z, in 6 days, in 6 Tagen",
    "2026-11-24T09:00:00Z, 7 days ago, vor 7 Tagen",
    "2027-06-01T09:00:00Z, in 6 months, in 6 Monaten",
    "2020-01-01T09:00:00Z, 6 years ago, vor 6 Jahren"
  })
  void saysHowFarOffAsPeopleCount(Instant at, String english, String german) {
    assertThat(Formats.relative(at, ENGLISH)).isEqualTo(english);
    assertThat(Formats.relative(at, GERMAN)).isEqualTo(german);
  }

  @Test
  void countsDaysOnTheCalendarOfTheReader() {
    var inTokyo = new Reader(NOW, ZoneId.of("Asia/Tokyo"), Locale.ENGLISH);

    assertThat(Formats.relative(midnight, inTokyo)).isEqualTo("in 5 days");
  }

  @Test
  void groupsDigitsAsTheLanguageDoes() {
    assertThat(Formats.number(12_400, ENGLISH)).isEqualTo("12,400");
    assertThat(Formats.number(12_400, GERMAN)).isEqualTo("12.400");
    assertThat(Formats.compact(15_000_000, ENGLISH)).isEqualTo("15M");
  }

  @Test
  void saysAllOnlyWhenItIsAll() {
    assertThat(Formats.percentOf(199, 200, ENGLISH)).isEqualTo("99\u00a0%");
    assertThat(Formats.percentOf(0, 0, ENGLISH)).isEqualTo("0\u00a0%");
  }

  @Test
  void writesUnknownLanguagesInEnglishWords() {
    var finnish = new Reader(NOW, BERLIN, Locale.forLanguageTag("fi"));

    assertThat(Formats.relative(midnight, finnish)).isEqualTo("in 6 days");
    assertThat(Formats.weekday(midnight, finnish)).isEqualTo("Monday 7 December 2026");
  }

  @Test
  void knowsWhoReadsFromRightToLeft() {
    assertThat(new Reader(NOW, BERLIN, Locale.forLanguageTag("ar-EG")).dir()).isEqualTo("rtl");
    assertThat(GERMAN.dir()).isEqualTo("ltr");
  }
}
