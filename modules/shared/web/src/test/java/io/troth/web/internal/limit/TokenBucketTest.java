package io.troth.web.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long NOW = 1_000_000;

  private final TokenBucket bucket = new TokenBucket(60, NOW);

  @Test
  void aMinutesCallsMayComeAtOnceAndNoMore() {
    for (var call = 0; call < 60; call++) {
      assertThat(bucket.take(NOW).allowed()).isTrue();
    }

    var refused = bucket.take(NOW);
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.retryAfter()).isEqualTo(1);
    assertThat(refused.fullAfter()).isEqualTo(60);
  }

  @Test
  void itRefillsEvenly() {
    for (var call = 0; call < 60; call++) {
      bucket.take(NOW);
    }

    assertThat(bucket.take(NOW + 999).allowed()).isFalse();
    assertThat(bucket.take(NOW + 1000).allowed()).isTrue();
    assertThat(bucket.take(NOW + 1000).allowed()).isFalse();
  }

  @Test
  void itNeverHoldsMoreThanAMinutesCalls() {
    assertThat(bucket.take(NOW + 3_600_000).left()).isEqualTo(59);
  }

  @Test
  void aClockThatGoesBackGivesNothingAway() {
    bucket.take(NOW + 60_000);

    assertThat(bucket.take(NOW).left()).isEqualTo(58);
    assertThat(bucket.take(NOW + 60_000).left()).isEqualTo(57);
  }

  @Test
  void whatIsWorthManyCallsTakesAsManyOrNone() {
    assertThat(bucket.take(NOW, 50).left()).isEqualTo(10);

    var refused = bucket.take(NOW, 20);
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.left()).isEqualTo(10);
    assertThat(refused.retryAfter()).isEqualTo(10);
    assertThat(bucket.take(NOW + 10_000, 20).allowed()).isTrue();
  }

  @Test
  void whatIsWorthMoreThanAMinuteNeedsAFullMinute() {
    assertThat(bucket.take(NOW, 1_000).allowed()).isTrue();
    assertThat(bucket.take(NOW, 1).allowed()).isFalse();
  }
}
