package io.troth.policy.internal.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.ImportedPolicy;
import java.util.List;

/** An imported text on its way through a person's browser. */
final class KeptText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KeptText() {}

  private record Kept(String language, String title, List<Clause> clauses) {}

  static String write(ImportedPolicy imported) {
    var text = imported.text();
    try {
      return MAPPER.writeValueAsString(new Kept(imported.language(), text.title(), text.clauses()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text is always writable as JSON", e);
    }
  }

  @SuppressWarnings("NullAway") // Jackson leaves out what is not there; looked at below.
  static ImportedPolicy read(String kept) {
    try {
      var read = MAPPER.readValue(kept, Kept.class);
      var text = new PolicyText(read.title(), "", read.clauses());
      return new ImportedPolicy(
          read.language(), text, Guesses.in(text, read.language()), List.of());
    } catch (JsonProcessingException | NullPointerException e) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "kept",
          "The imported text cannot be read.",
          "Import it again.");
    }
  }
}
