package io.troth.eventbus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.eventbus.internal.FeedOrder.Unplaced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedOrderTest {

  private static final UUID ANN = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @Test
  void factsOfDifferentStreamsAreToldByAge() {
    var old = new Unplaced(new UUID(1, 0), BEN, 7);
    var young = new Unplaced(new UUID(2, 0), ANN, 1);

    assertThat(FeedOrder.of(List.of(young, old))).containsExactly(old, young);
  }

  @Test
  void aClockThatIsBehindTurnsNoStreamRound() {
    var first = new Unplaced(new UUID(5, 0), ANN, 1);
    var between = new Unplaced(new UUID(4, 0), BEN, 1);
    var second = new Unplaced(new UUID(3, 0), ANN, 2);

    assertThat(FeedOrder.of(List.of(second, between, first)))
        .containsExactly(first, between, second);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLostAndEveryStreamKeepsItsOrder(long seed) {
    var random = new Random(seed);
    var facts = new ArrayList<Unplaced>();
    for (int stream = 0; stream < 5; stream++) {
      int length = random.nextInt(20);
      for (int position = 1; position <= length; position++) {
        var id = new UUID(random.nextLong(), random.nextLong());
        facts.add(new Unplaced(id, new UUID(9, stream), position));
      }
    }
    Collections.shuffle(facts, random);

    var told = FeedOrder.of(facts);

    assertThat(told).containsExactlyInAnyOrderElementsOf(facts);
    for (int stream = 0; stream < 5; stream++) {
      var id = new UUID(9, stream);
      assertThat(told.stream().filter(fact -> fact.stream().equals(id)).map(Unplaced::position))
          .isSorted();
    }
  }
}
