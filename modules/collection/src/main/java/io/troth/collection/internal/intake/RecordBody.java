package io.troth.collection.internal.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.troth.collection.api.FieldValue;
import java.util.SortedMap;

/** The fields of a record as JSON. A mapper of its own: what is stored follows no setting. */
final class RecordBody {

  private static final JsonMapper JSON = new JsonMapper();

  private RecordBody() {}

  static String of(SortedMap<String, FieldValue> fields) {
    var object = JsonNodeFactory.withExactBigDecimals(true).objectNode();
    fields.forEach(
        (name, value) -> {
          if (value instanceof FieldValue.Figure figure) {
            object.put(name, figure.value());
          } else if (value instanceof FieldValue.Flag flag) {
            object.put(name, flag.value());
          } else {
            object.put(name, value.text());
          }
        });
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
