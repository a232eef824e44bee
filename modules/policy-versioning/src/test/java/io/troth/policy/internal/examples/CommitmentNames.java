package io.troth.policy.internal.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.internal.document.DocumentJson;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The commitments of a document by name, each with the clauses it cites: {@code purpose/account},
 * {@code retention/server-logs}, {@code notice}. What is said of the whole document ({@code
 * audience}, {@code jurisdictions}) cites no clause.
 */
final class CommitmentNames {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String OFFICER = "dataProtectionOfficer";
  private static final Map<String, String> ONE_OF =
      Map.of(
          "purposes", "purpose",
          "categories", "category",
          "recipients", "recipient",
          "retention", "retention",
          "rights", "right",
          "cookies", "cookie",
          "protections", "protection",
          "disclosures", "disclosure");

  private final Map<String, Set<String>> clauses = new TreeMap<>();

  private CommitmentNames() {}

  static CommitmentNames of(PolicyDocument document) {
    var names = new CommitmentNames();
    JsonNode fields = MAPPER.valueToTree(DocumentJson.fields(document));
    fields
        .get("commitments")
        .properties()
        .forEach(field -> names.add(field.getKey(), field.getValue()));
    return names;
  }

  private void add(String field, JsonNode value) {
    if (value.isObject()) {
      put(field.equals(OFFICER) ? "contact" : field, value);
    } else if (ONE_OF.containsKey(field)) {
      value.forEach(item -> put(ONE_OF.get(field) + "/" + id(item), item));
    } else {
      // A new list of commitments must get a name above before a table can speak of it.
      value.forEach(item -> requireWord(field, item));
      clauses.put(field, Set.of());
    }
  }

  /** A gate that is not declared, for example, promises nothing and cites nothing. */
  private void put(String name, JsonNode commitment) {
    var cited = new TreeSet<String>();
    commitment.path("clauses").forEach(clause -> cited.add(clause.asText()));
    if (!cited.isEmpty()) {
      clauses.put(name, cited);
    }
  }

  private static String id(JsonNode item) {
    return item.path("id").asText(item.path("category").asText());
  }

  private static void requireWord(String field, JsonNode item) {
    if (!item.isTextual()) {
      throw new IllegalStateException("commitments of " + field + " have no name here yet");
    }
  }

  Set<String> all() {
    return clauses.keySet();
  }

  boolean has(String name) {
    return clauses.containsKey(name);
  }

  boolean isOfWholeDocument(String name) {
    return cited(name).isEmpty();
  }

  /** The clauses a commitment cites. */
  Set<String> cited(String name) {
    return Objects.requireNonNull(clauses.get(name), name);
  }
}
