package io.troth.app.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.testing.isolation.Sample;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests to one operation: from a sample that is right to what nobody should send. */
final class Calls {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][\\w-]*)}");

  private final Described described;
  private final Sample sample;
  private final Map<String, String> ids;
  private final Values values;
  private final Random random;
  private final ObjectMapper json;

  Calls(
      Described described,
      Sample sample,
      Map<String, String> ids,
      Values values,
      Random random,
      ObjectMapper json) {
    this.described = described;
    this.sample = sample;
    this.ids = ids;
    this.values = values;
    this.random = random;
    this.json = json;
  }

  /** The first is the sample itself. */
  Call call(int number) {
    boolean right = number == 0;
    var headers = new HashMap<String, String>(sample.headers());
    var body = body(right);
    if (described.operation().takesBody()) {
      headers.put("Content-Type", kind(right));
    }
    if (!right) {
      headers(headers);
    }
    headers.values().removeIf(value -> !value.matches("[\\x20-\\x7e]{1,2000}"));
    return new Call(described.operation().method(), address(right), Map.copyOf(headers), body);
  }

  private String address(boolean right) {
    var path =
        PLACE
            .matcher(described.operation().path())
            .replaceAll(found -> Matcher.quoteReplacement(encoded(id(found.group(1), right))));
    var query = query(right);
    return query.isEmpty() ? path : path + "?" + query;
  }

  private String id(String name, boolean right) {
    var known = ids.getOrDefault(name, "x");
    return switch (right ? 9 : random.nextInt(10)) {
      case 0, 1 -> values.hostileText();
      case 2 -> new UUID(random.nextLong(), random.nextLong()).toString();
      default -> known;
    };
  }

  private String query(boolean right) {
    var query = new ArrayList<String>();
    sample
        .query()
        .forEach(
            (name, value) -> {
              if (right || random.nextInt(6) > 0) {
                query.add(name + "=" + encoded(filled(value)));
              }
            });
    if (!right) {
      described.inputs().stream()
          .filter(input -> input.place().equals("query") && random.nextInt(3) == 0)
          .forEach(input -> query.add(input.name() + "=" + encoded(text(input.schema()))));
      if (random.nextInt(20) == 0) {
        query.add(encoded(values.hostileText()) + "=" + encoded(values.hostileText()));
      }
    }
    return String.join("&", query);
  }

  private String text(JsonNode schema) {
    return random.nextBoolean() ? values.textOf(schema) : values.hostileText();
  }

  private void headers(Map<String, String> headers) {
    described.inputs().stream()
        .filter(input -> input.place().equals("header") && random.nextInt(3) == 0)
        .forEach(input -> headers.put(input.name(), text(input.schema())));
    if (random.nextInt(15) == 0) {
      headers.put(
          "If-Match", values.one(java.util.List.of("*", "\"v1\"", "W/\"v1\"", "v", "\"v-1\"")));
    }
    if (random.nextInt(15) == 0) {
      headers.put(
          "Accept", values.one(java.util.List.of("text/html", "image/png", "*/*;q=0", "x")));
    }
    if (random.nextInt(15) == 0) {
      headers.put("Accept-Language", values.hostileText());
    }
    if (!described.operation().isSafe() && random.nextInt(4) == 0) {
      headers.put("Idempotency-Key", values.hostileText());
    }
  }

  private String kind(boolean right) {
    if (right || random.nextInt(12) > 0) {
      return described.kinds().isEmpty() ? sample.contentType() : values.one(described.kinds());
    }
    return values.one(Hostile.KINDS);
  }

  private String body(boolean right) {
    if (!described.operation().takesBody()) {
      return "";
    }
    var whole = filled(sample.body());
    if (right) {
      return whole;
    }
    return switch (random.nextInt(10)) {
      case 0 -> values.one(Hostile.BODIES);
      case 1 -> whole.isEmpty() ? "" : whole.substring(0, random.nextInt(whole.length()));
      case 2, 3, 4 -> made();
      default -> spoilt(whole);
    };
  }

  private String made() {
    if (described.body().isMissingNode()) {
      return values.one(Hostile.BODIES);
    }
    var value = values.of(described.body());
    return (random.nextBoolean() ? value : values.spoilt(value)).toString();
  }

  private String spoilt(String whole) {
    try {
      return values.spoilt(json.readTree(whole)).toString();
    } catch (JsonProcessingException noJson) {
      int at = whole.isEmpty() ? 0 : random.nextInt(whole.length());
      return whole.substring(0, at) + values.hostileText() + whole.substring(at);
    }
  }

  private String filled(String template) {
    return PLACE
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(ids.getOrDefault(found.group(1), found.group())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
