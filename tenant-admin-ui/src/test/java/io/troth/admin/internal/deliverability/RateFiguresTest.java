package io.troth.admin.internal.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails.Rates;
import io.troth.web.page.Figure;
import io.troth.web.page.Tone;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateFiguresTest {

  @Test
  void complaintsBeyondWhatProvidersTakeAreAlarming() {
    assertThat(complaints(1_000, 3).tone()).isEqualTo(Tone.BROKEN);
    assertThat(complaints(1_000, 2).tone()).isEqualTo(Tone.KEPT);
    assertThat(complaints(1_000, 2).note()).isEqualTo("0.20 % of what was taken");
  }

  @Test
  void nothingIsNoShareOfNothing() {
    assertThat(complaints(0, 0))
        .satisfies(
            figure -> {
              assertThat(figure.tone()).isNull();
              assertThat(figure.note()).isNull();
            });
  }

  private static Figure complaints(long taken, long count) {
    return RateFigures.of(new Rates(taken, Map.of(ReturnKind.COMPLAINT, count))).get(3);
  }
}
