package io.troth.web.internal.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.web.WebProblem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body without repeating what was in it. */
final class JsonFaults {

  private static final String NO_JSON = "The body is not valid JSON%s.";

  private JsonFaults() {}

  static Problem problem(JsonProcessingException fault) {
    if (rootProblem(fault).isPresent()) {
      return rootProblem(fault).get();
    }
    if (fault instanceof JsonMappingException mapping && !(syntax(mapping))) {
      return at(mapping, "The body does not fit" + place(fault.getLocation()) + ".");
    }
    return place(
        Problem.of(WebProblem.MALFORMED_JSON, NO_JSON.formatted(place(fault.getLocation()))),
        fault.getLocation());
  }

  /** A record's constructor may refuse its values with a problem of its own. */
  private static Optional<Problem> rootProblem(Throwable fault) {
    for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }

  private static boolean syntax(JsonMappingException fault) {
    return fault.getCause() instanceof JsonParseException;
  }

  private static Problem at(JsonMappingException fault, String detail) {
    var violation = new Violation(path(fault.getPath()), wrong(fault), expected(fault));
    return place(
        Problem.of(CommonProblem.INVALID_INPUT, detail, List.of(violation)), fault.getLocation());
  }

  private static String wrong(JsonMappingException fault) {
    if (fault instanceof PropertyBindingException) {
      return "There is no such field.";
    }
    return fault instanceof InvalidFormatException
        ? "This value cannot be read."
        : "This is missing, or of another kind than expected.";
  }

  private static String expected(JsonMappingException fault) {
    if (fault instanceof PropertyBindingException unknown) {
      return knownFields(unknown);
    }
    return fault instanceof MismatchedInputException mismatch
        ? kind(mismatch.getTargetType())
        : "a value that this field takes";
  }

  private static String knownFields(PropertyBindingException unknown) {
    var ids = unknown.getKnownPropertyIds();
    Collection<String> known =
        ids == null ? List.of() : ids.stream().map(Objects::toString).sorted().toList();
    var all = known.isEmpty() ? "no fields" : "one of " + String.join(", ", known);
    return NearestName.to(String.valueOf(unknown.getPropertyName()), known)
        .map(name -> "did you mean " + name + "? " + all)
        .orElse(all);
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "another kind of value";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    return JsonKinds.of(type);
  }

  private static String path(List<Reference> references) {
    var path = new StringBuilder();
    for (var reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static Problem place(Problem problem, @Nullable JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? problem
        : problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
  }
}
