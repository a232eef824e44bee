package io.troth.subject.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.kernel.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One JSON object a line (NDJSON). What it quotes of a faulty line is field names only. */
final class JsonLines implements LineFormat {

  private final ObjectMapper json;

  JsonLines(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Optional<RegistrationJson> read(String line, List<Violation> faults) {
    try {
      var read = json.readValue(line, RegistrationJson.class);
      if (read != null) {
        return Optional.of(read);
      }
      faults.add(new Violation("line", "This is null.", "a JSON object"));
    } catch (JsonMappingException e) {
      faults.add(new Violation(field(e), "This does not fit.", "a registration's members only"));
    } catch (JsonProcessingException e) {
      faults.add(new Violation("line", "This is no JSON.", "one JSON object on one line"));
    }
    return Optional.empty();
  }

  private static String field(JsonMappingException fault) {
    var path =
        fault.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "line" : path;
  }
}
