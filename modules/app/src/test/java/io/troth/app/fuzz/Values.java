package io.troth.app.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes values: those that a schema asks for, those at its edges, and those nobody asked for. */
final class Values {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  private final JsonNode schemas;
  private final Random random;

  Values(JsonNode document, Random random) {
    this.schemas = document.path("components").path("schemas");
    this.random = random;
  }

  /** Mostly what is asked for, now and then the edge of it. */
  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  String textOf(JsonNode schema) {
    var value = of(schema);
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  String hostileText() {
    return one(Hostile.TEXTS);
  }

  /** The same with one thing in it spoilt: another value, another type, gone, or one more. */
  JsonNode spoilt(JsonNode whole) {
    var copy = whole.deepCopy();
    var objects = new ArrayList<ObjectNode>();
    collect(copy, objects);
    if (objects.isEmpty()) {
      return hostile();
    }
    var target = one(objects);
    var names = new ArrayList<String>();
    target.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(10) == 0) {
      target.set(random.nextBoolean() ? "unheardOf" : hostileText(), hostile());
    } else if (random.nextInt(8) == 0) {
      target.remove(one(names));
    } else {
      target.set(one(names), hostile());
    }
    return copy;
  }

  private void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  JsonNode hostile() {
    return switch (random.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(Long.MAX_VALUE);
      case 3 -> NODES.numberNode(-1);
      case 4 -> NODES.numberNode(1.5e300);
      case 5 -> NODES.arrayNode().add(NODES.arrayNode()).add(hostileText());
      case 6 -> NODES.objectNode().put(hostileText(), hostileText());
      case 7 -> many();
      default -> NODES.textNode(hostileText());
    };
  }

  private JsonNode many() {
    var array = NODES.arrayNode();
    for (int i = 0; i < 3_000; i++) {
      array.add("x" + i);
    }
    return array;
  }

  private JsonNode of(JsonNode given, int depth) {
    var schema = resolved(given);
    if (schema.has("enum")) {
      return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
    }
    for (var choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.path(choice).size() > 0) {
        return of(schema.path(choice).path(random.nextInt(schema.path(choice).size())), depth);
      }
    }
    if (schema.has("examples") && random.nextInt(3) > 0) {
      return schema.path("examples").path(random.nextInt(schema.path("examples").size()));
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer", "number" -> number(schema);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      default -> NODES.textNode(text(schema));
    };
  }

  private JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").asText("");
    return reference.isEmpty()
        ? schema
        : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return type.path(0).asText();
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private JsonNode object(JsonNode schema, int depth) {
    var object = NODES.objectNode();
    if (depth < DEEPEST) {
      schema
          .path("properties")
          .fields()
          .forEachRemaining(
              property -> {
                if (random.nextInt(8) > 0) {
                  object.set(property.getKey(), of(property.getValue(), depth + 1));
                }
              });
    }
    return object;
  }

  private JsonNode array(JsonNode schema, int depth) {
    var array = NODES.arrayNode();
    for (int i = depth < DEEPEST ? random.nextInt(3) : 0; i > 0; i--) {
      array.add(of(schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode number(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(1_000);
    return switch (random.nextInt(6)) {
      case 0 -> NODES.numberNode(least);
      case 1 -> NODES.numberNode(most);
      case 2 -> NODES.numberNode(least - 1);
      case 3 -> NODES.numberNode(most + 1);
      default ->
          NODES.numberNode(
              least + random.nextInt((int) Math.max(1, Math.min(1_000, most - least))));
    };
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText("")) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" -> "20" + (10 + random.nextInt(80)) + "-0" + (1 + random.nextInt(9)) + "-11";
      case "date-time" -> "20" + (10 + random.nextInt(80)) + "-11-25T10:00:00Z";
      default -> "t".repeat(length(schema));
    };
  }

  private int length(JsonNode schema) {
    int most = Math.min(schema.path("maxLength").asInt(20), 5_000);
    return switch (random.nextInt(5)) {
      case 0 -> schema.path("minLength").asInt(0);
      case 1 -> most;
      case 2 -> most + 1;
      default -> 1 + random.nextInt(Math.max(1, Math.min(most, 20)));
    };
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
