package io.troth.web.internal.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The query parameters that an endpoint reads. */
final class QueryNames {

  private QueryNames() {}

  /** Their names; empty if the endpoint looks at the address itself, and only it knows. */
  static Optional<SortedSet<String>> of(Method endpoint) {
    var parameters = endpoint.getParameters();
    if (Arrays.stream(parameters).anyMatch(one -> one.getType() == UriInfo.class)) {
      return Optional.empty();
    }
    var names = new TreeSet<String>();
    Arrays.stream(parameters)
        .flatMap(QueryNames::parts)
        .map(part -> part.getAnnotation(QueryParam.class))
        .filter(said -> said != null)
        .forEach(said -> names.add(said.value()));
    return Optional.of(names);
  }

  private static Stream<? extends AnnotatedElement> parts(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
        : Stream.of(parameter);
  }
}
