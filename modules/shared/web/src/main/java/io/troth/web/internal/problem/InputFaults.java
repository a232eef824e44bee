package io.troth.web.internal.problem;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Turns broken constraints into the field as the caller wrote it, and what would be right. */
final class InputFaults {

  private InputFaults() {}

  static Problem problem(Collection<ConstraintViolation<?>> broken) {
    var violations =
        broken.stream()
            .map(one -> new Violation(field(one.getPropertyPath()), one.getMessage(), right(one)))
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    var fields = violations.stream().map(Violation::field).distinct().toList();
    return Problem.of(
        CommonProblem.INVALID_INPUT, "Not valid: " + String.join(", ", fields) + ".", violations);
  }

  /** Whether the server's own answer broke the rule, which is no fault of the caller. */
  static boolean ours(ConstraintViolation<?> broken) {
    return StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  /** The path without the method, and without the parameter where a field follows it. */
  private static String field(Path path) {
    var names = new StringBuilder();
    var parameter = "body";
    for (var node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        append(names, node);
      }
    }
    return names.isEmpty() ? parameter : names.toString();
  }

  private static void append(StringBuilder names, Path.Node node) {
    if (node.getIndex() != null) {
      names.append('[').append(node.getIndex()).append(']');
    } else if (node.getKey() != null) {
      names.append('[').append(node.getKey()).append(']');
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      names.append(names.isEmpty() ? "" : ".").append(node.getName());
    }
  }

  private static String right(ConstraintViolation<?> broken) {
    var rule = broken.getConstraintDescriptor();
    var values = rule.getAttributes();
    return switch (rule.getAnnotation().annotationType().getSimpleName()) {
      case "NotNull", "NotBlank", "NotEmpty" -> "a value";
      case "Size" -> "length " + values.get("min") + " to " + most(values);
      case "Min", "DecimalMin" -> "at least " + values.get("value");
      case "Max", "DecimalMax" -> "at most " + values.get("value");
      case "Pattern" -> "a text of the form " + values.get("regexp");
      case "Email" -> "an e-mail address";
      case "Positive" -> "a number above 0";
      case "PositiveOrZero" -> "0 or more";
      case "Future" -> "a time in the future";
      default -> broken.getMessage();
    };
  }

  private static String most(Map<String, Object> values) {
    return Integer.valueOf(Integer.MAX_VALUE).equals(values.get("max"))
        ? "any"
        : String.valueOf(values.get("max"));
  }
}
