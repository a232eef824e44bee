package io.troth.collection.internal.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troth.collection.api.Records.Collected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A record as a row that a person can read. Fields the inventory forgot stand in the last cell. */
final class ShownRecord {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final List<String> FIRST =
      List.of("occurred_at", "collected_at", "kind", "purpose", "source", "restricted_since");
  private static final String OTHER = "other_fields";

  private ShownRecord() {}

  static List<String> columns(List<String> fields) {
    return Stream.of(FIRST.stream(), fields.stream().map(ShownRecord::column), Stream.of(OTHER))
        .flatMap(names -> names)
        .toList();
  }

  static List<String> cells(Collected record, List<String> fields) {
    var cells = new ArrayList<String>();
    cells.add(record.occurredAt().toString());
    cells.add(record.collectedAt().toString());
    cells.add(record.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    cells.add(record.purpose());
    cells.add(record.source());
    cells.add(record.restrictedAt().map(Object::toString).orElse(""));
    var body = body(record);
    for (var field : fields) {
      JsonNode value = body.remove(field);
      cells.add(value == null ? "" : value.asText());
    }
    cells.add(body.isEmpty() ? "" : body.toString());
    return List.copyOf(cells);
  }

  /**
   * {@code paidOn} and {@code paid-on} become {@code paid_on}; its own name where that is taken.
   */
  private static String column(String field) {
    var plain = field.replaceAll("([A-Z])", "_$1").replace('-', '_').toLowerCase(Locale.ROOT);
    return FIRST.contains(plain) || plain.equals(OTHER) ? "field_" + plain : plain;
  }

  private static ObjectNode body(Collected record) {
    try {
      return (ObjectNode) JSON.readTree(record.fields());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("record " + record.id(), e);
    }
  }
}
