package io.troth.web.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.lines.LineBatches.Asked;
import io.troth.web.lines.LineBatches.Pending;
import io.troth.web.lines.LineBatches.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBatchesTest {

  private final Numbers desk = new Numbers();

  /** Takes numbers. */
  private static final class Numbers implements LineBatches.Desk<Integer> {
    final List<List<Pending<Integer>>> batches = new ArrayList<>();
    final List<Problem> broken = new ArrayList<>();

    @Override
    public Integer read(String text) {
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException none) {
        throw Problem.of(CommonProblem.INVALID_INPUT, "This is no number.");
      }
    }

    @Override
    public void take(List<Pending<Integer>> batch) {
      batches.add(batch);
    }

    @Override
    public void broken(Problem problem) {
      broken.add(problem);
    }

    List<Pending<Integer>> all() {
      return batches.stream().flatMap(List::stream).toList();
    }
  }

  @Test
  void everyLineIsAnsweredInOrderAndEmptyOnesArePassedOver() throws IOException {
    assertThat(take("7\n\nx\n8")).isTrue();

    assertThat(desk.all()).extracting(Pending::line).containsExactly(1L, 3L, 4L);
    assertThat(desk.all().get(0)).isEqualTo(new Asked<>(1, 7));
    assertThat(desk.all().get(1)).isInstanceOf(Refused.class);
    assertThat(LineBatches.asked(desk.all())).containsExactly(7, 8);
  }

  @Test
  void manyLinesAreTakenInBatches() throws IOException {
    var lines =
        IntStream.range(0, 1001).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    assertThat(take(lines)).isTrue();

    assertThat(desk.batches).extracting(List::size).containsExactly(500, 500, 1);
    assertThat(LineBatches.asked(desk.all())).hasSize(1001).isSorted();
  }

  @Test
  void linesThatAreReadAsideAreAnsweredInOrderToo() throws IOException {
    var lines =
        IntStream.range(0, 5_001).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    var aside = Executors.newSingleThreadExecutor();
    try {
      var batches = new LineBatches<>(desk, aside);
      batches.take(new LineReader(new ByteArrayInputStream(lines.getBytes(UTF_8))));
    } finally {
      aside.shutdownNow();
    }

    assertThat(LineBatches.asked(desk.all())).hasSize(5_001).isSorted();
    assertThat(desk.batches).hasSize(11);
  }

  @Test
  void whoeverHasNoTimeAsideHoldsNobodyUp() throws IOException {
    var lines =
        IntStream.range(0, 1_001).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    new LineBatches<>(desk, never -> {})
        .take(new LineReader(new ByteArrayInputStream(lines.getBytes(UTF_8))));

    assertThat(LineBatches.asked(desk.all())).hasSize(1_001).isSorted();
  }

  @Test
  void aLineThatIsNoTextIsRefusedByItsNumber() throws IOException {
    var bytes = new byte[] {'1', '\n', (byte) 0xff, '\n', '2'};

    assertThat(new LineBatches<>(desk).take(new LineReader(new ByteArrayInputStream(bytes))))
        .isTrue();

    assertThat(desk.all().get(1))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.line()).isEqualTo(2);
              assertThat(refused.problem().violations())
                  .singleElement()
                  .satisfies(fault -> assertThat(fault.field()).isEqualTo("line"));
            });
    assertThat(LineBatches.asked(desk.all())).containsExactly(1, 2);
  }

  @Test
  void whatWasReadBeforeABodyBreaksOffIsTaken() throws IOException {
    var body =
        new InputStream() {
          private final InputStream start = new ByteArrayInputStream("1\n2\n".getBytes(UTF_8));

          @Override
          public int read() throws IOException {
            var next = start.read();
            if (next < 0) {
              throw Problem.of(CommonProblem.INVALID_INPUT, "This is too much.");
            }
            return next;
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            into[from] = (byte) read();
            return 1;
          }
        };

    assertThat(new LineBatches<>(desk).take(new LineReader(body))).isFalse();

    assertThat(LineBatches.asked(desk.all())).containsExactly(1, 2);
    assertThat(desk.broken).hasSize(1);
  }

  private boolean take(String body) throws IOException {
    return new LineBatches<>(desk)
        .take(new LineReader(new ByteArrayInputStream(body.getBytes(UTF_8))));
  }
}
