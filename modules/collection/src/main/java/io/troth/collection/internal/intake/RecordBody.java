package io.troth.collection.internal.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.troth.collection.api.FieldValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.SortedMap;

/** The fields of a record as JSON. A mapper of its own: what is stored follows no setting. */
final class RecordBody {

  private static final JsonMapper JSON = new JsonMapper();

  private RecordBody() {}

  static String of(SortedMap<String, FieldValue> fields) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(text)) {
      out.writeStartObject();
      for (var field : fields.entrySet()) {
        out.writeFieldName(field.getKey());
        write(out, field.getValue());
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, FieldValue value) throws IOException {
    if (value instanceof FieldValue.Figure figure) {
      out.writeNumber(figure.value());
    } else if (value instanceof FieldValue.Flag flag) {
      out.writeBoolean(flag.value());
    } else {
      out.writeString(value.text());
    }
  }
}
