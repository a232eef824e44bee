package io.troth.tenant.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TripTest {

  private static final Instant END = Instant.parse("2026-11-25T12:00:00.123456Z");

  @Test
  void aTripIsReadAsItWasWritten() {
    var trip = Trip.begin("/privacy/choices?a=1", 7, END);

    assertThat(Trip.read(trip.bytes())).isEqualTo(trip);
  }

  @Test
  void noTwoTripsShareWhatTheyProve() {
    var one = Trip.begin("/privacy", 7, END);
    var two = Trip.begin("/privacy", 7, END);

    assertThat(one.state()).isNotEqualTo(two.state()).isNotEqualTo(one.nonce());
    assertThat(one.nonce()).isNotEqualTo(two.nonce()).isNotEqualTo(one.verifier());
    assertThat(one.isState(one.state())).isTrue();
    assertThat(one.isState(two.state())).isFalse();
  }

  /** The example of RFC 7636, appendix B. */
  @Test
  void theChallengeIsTheHashOfTheVerifier() {
    var trip = new Trip("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/", 1, END);

    assertThat(trip.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }
}
