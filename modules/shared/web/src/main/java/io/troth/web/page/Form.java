package io.troth.web.page;

import io.troth.kernel.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as it is shown: what the person typed, and what is wrong with it. After a refusal nothing
 * typed is lost.
 *
 * @param problems what is wrong, in the order of the fields
 */
public record Form(Map<String, String> values, List<Violation> problems) {

  public Form {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  public static Form blank() {
    return new Form(Map.of(), List.of());
  }

  /** A form filled with what is stored, or with what was posted (the first value of each field). */
  public static Form filled(Map<String, String> values) {
    return new Form(values, List.of());
  }

  /** What a person posted, as JAX-RS hands it over. */
  public static Form posted(Map<String, List<String>> parameters) {
    var first = new LinkedHashMap<String, String>();
    parameters.forEach((name, all) -> first.put(name, all.isEmpty() ? "" : all.get(0)));
    return filled(first);
  }

  public Form refused(List<Violation> violations) {
    return new Form(values, violations);
  }

  public Form refused(String field, String message, String expected) {
    var all = new ArrayList<>(problems);
    all.add(new Violation(field, message, expected));
    return new Form(values, all);
  }

  /** What stands in a field; empty if nothing does. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether a box is ticked. */
  public boolean ticked(String field) {
    return !value(field).isEmpty();
  }

  /** What is wrong with a field, and what would be right; empty if nothing is. */
  public String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(problem -> (problem.message() + " " + problem.expected()).strip())
        .findFirst()
        .orElse("");
  }
}
