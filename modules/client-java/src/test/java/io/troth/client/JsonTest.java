package io.troth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @RepeatedTest(200)
  void whatIsWrittenIsReadTheSame(RepetitionInfo repetition) {
    var value = value(new Random(repetition.getCurrentRepetition()), 3);

    assertThat(Json.read(Json.write(value)).value()).isEqualTo(value);
  }

  @Test
  void whatOthersWriteIsReadToo() {
    var json = Json.read(" { \"a\" : [ 1, -2.5e3, true, null, \"\\u00e4\\n\\/\" ] } ");

    assertThat(json.at("a").items().stream().map(Json::value))
        .containsExactly(1L, -2500.0, true, null, "ä\n/");
    assertThat(json.at("b").at("c").text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1",
        "{\"a\"}",
        "[1,]",
        "nul",
        "\"\\x\"",
        "\"a",
        "1 2",
        "--1",
        "\"\\u12\"",
        "\"\n\""
      })
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nestingWithoutEndIsRefusedAndEndsNothing() {
    assertThatThrownBy(() -> Json.read("[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> random.nextInt() * 1000L;
      case 1 -> random.nextBoolean();
      case 2 -> null;
      case 3 -> text(random);
      case 4 -> list(random, depth);
      default -> map(random, depth);
    };
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (var i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(random.nextBoolean() ? random.nextInt(128) : random.nextInt(0xD800));
    }
    return text.append(random.nextInt(5) == 0 ? "🙂" : "").toString();
  }

  private static List<@Nullable Object> list(Random random, int depth) {
    var items = new ArrayList<@Nullable Object>();
    for (var i = random.nextInt(4); i > 0; i--) {
      items.add(value(random, depth - 1));
    }
    return items;
  }

  private static Map<String, @Nullable Object> map(Random random, int depth) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    for (var i = random.nextInt(4); i > 0; i--) {
      members.put(text(random), value(random, depth - 1));
    }
    return members;
  }
}
