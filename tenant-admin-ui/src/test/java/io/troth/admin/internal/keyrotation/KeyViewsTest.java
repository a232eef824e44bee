package io.troth.admin.internal.keyrotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.tenant.api.KeyGenerations.Earlier;
import io.troth.tenant.api.KeyGenerations.Key;
import io.troth.tenant.api.KeyGenerations.Place;
import io.troth.tenant.api.KeyGenerations.State;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.web.page.Figure;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyViewsTest {

  private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");
  private static final Reader READER =
      new Reader(MADE.plus(Duration.ofDays(40)), ZoneOffset.UTC, Locale.ENGLISH);

  @Test
  void whatIsUnderWaySaysHowFarItIs() {
    var earlier = new Earlier(1, MADE, MADE.plus(Duration.ofDays(1)));
    var place = new Place("person-keys", "Keys of people", 1_200, 400, 399, true, Optional.empty());
    var key = new Key(Purpose.VAULT, 2, MADE, List.of(earlier), List.of(place));
    var state = new State(List.of(key), "0123456789abcdef", 3, Optional.of(Duration.ofDays(90)));

    var shown = KeyViews.keys(state, READER).get(0);

    assertThat(shown.earlier()).hasSize(1);
    assertThat(shown.places().get(0).tone()).isEqualTo(Tone.COMING);
    assertThat(shown.places().get(0).state()).isEqualTo("400 of 1,200 looked at, 399 wrapped anew");
    assertThat(KeyViews.figures(state, READER))
        .extracting(Figure::number)
        .containsExactly("40 days", "40 days", "1", "3");
    assertThat(KeyViews.renewed(state)).contains("90 days");
  }

  @Test
  void whatIsDoneSaysUnderWhichKeyItIs() {
    var place = new Place("webhook-secrets", "Secrets", 2, 2, 2, false, Optional.of(MADE));
    var key = new Key(Purpose.WEBHOOK, 3, MADE, List.of(), List.of(place));
    var state = new State(List.of(key), "0123456789abcdef", 0, Optional.empty());

    assertThat(KeyViews.keys(state, READER).get(0).places().get(0).state())
        .isEqualTo("All under key 3");
    assertThat(KeyViews.figures(state, READER).get(2).tone()).isEqualTo(Tone.KEPT);
  }
}
