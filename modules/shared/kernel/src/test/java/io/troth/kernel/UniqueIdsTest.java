package io.troth.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniqueIdsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  @Test
  void idsAreOfVersionSevenAndCarryTheInjectedTime() {
    var id = new UniqueIds(InstantSource.fixed(NOW)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void manyIdsOfOneMillisecondAreDifferent() {
    var ids = new UniqueIds(InstantSource.fixed(NOW));

    assertThat(IntStream.range(0, 10_000).mapToObj(i -> ids.next()).distinct()).hasSize(10_000);
  }
}
