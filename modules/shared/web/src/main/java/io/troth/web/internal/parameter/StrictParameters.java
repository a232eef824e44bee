package io.troth.web.internal.parameter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.web.internal.limit.FilterOrder;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Refuses query parameters that an endpoint of the API does not have: whoever writes {@code at} and
 * means {@code asOf} must not get an answer to another question.
 */
@Provider
class StrictParameters implements DynamicFeature {

  private static final String API = "/api/";

  /** Whatever is written for a person may be asked for in a language. */
  private static final String LANGUAGE = "lang";

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    var path = endpoint.getResourceClass().getAnnotation(Path.class);
    if (path != null && path.value().startsWith(API)) {
      QueryNames.of(endpoint.getResourceMethod())
          .ifPresent(known -> context.register(new Filter(known), FilterOrder.PARAMETERS));
    }
  }

  private record Filter(Set<String> known) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      var unknown =
          request.getUriInfo().getQueryParameters().keySet().stream()
              .filter(name -> !known.contains(name) && !name.equals(LANGUAGE))
              .sorted()
              .map(this::violation)
              .toList();
      if (!unknown.isEmpty()) {
        throw Problem.of(
            CommonProblem.INVALID_INPUT, "The address has a parameter that is not known.", unknown);
      }
    }

    private Violation violation(String name) {
      var right = known.isEmpty() ? "no parameter" : "one of " + String.join(", ", known);
      return new Violation(name, "There is no such parameter here.", right);
    }
  }
}
