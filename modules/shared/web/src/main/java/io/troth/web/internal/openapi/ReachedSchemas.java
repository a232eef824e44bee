package io.troth.web.internal.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas an operation leads to. What pages are made of, and the inside of template engines,
 * is described too, because their methods look like operations; nobody who reads the document needs
 * it.
 */
final class ReachedSchemas {

  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, Schema> known;
  private final Set<String> reached = new HashSet<>();
  private final Deque<Schema> waiting = new ArrayDeque<>();

  private ReachedSchemas(Map<String, Schema> known) {
    this.known = known;
  }

  /** Takes out of the document what no operation leads to. */
  static void keepOnly(OpenAPI api) {
    var components = api.getComponents();
    if (components == null || components.getSchemas() == null) {
      return;
    }
    var walk = new ReachedSchemas(components.getSchemas());
    walk.begin(api, components);
    walk.finish();
    List.copyOf(components.getSchemas().keySet()).stream()
        .filter(name -> !walk.reached.contains(name))
        .forEach(components::removeSchema);
  }

  private void begin(OpenAPI api, Components components) {
    if (api.getPaths() != null) {
      in(api.getPaths().getPathItems()).forEach(this::path);
    }
    in(components.getParameters()).forEach(this::parameter);
    in(components.getResponses()).forEach(this::response);
    in(components.getRequestBodies()).forEach(body -> content(body.getContent()));
  }

  private void path(PathItem item) {
    in(item.getParameters()).forEach(this::parameter);
    in(item.getOperations()).forEach(this::operation);
  }

  private void operation(Operation operation) {
    in(operation.getParameters()).forEach(this::parameter);
    if (operation.getRequestBody() != null) {
      content(operation.getRequestBody().getContent());
    }
    if (operation.getResponses() != null) {
      in(operation.getResponses().getAPIResponses()).forEach(this::response);
    }
  }

  private void parameter(Parameter parameter) {
    schema(parameter.getSchema());
    content(parameter.getContent());
  }

  private void response(APIResponse response) {
    in(response.getHeaders()).forEach(header -> schema(header.getSchema()));
    content(response.getContent());
  }

  private void content(@Nullable Content content) {
    if (content != null) {
      in(content.getMediaTypes()).map(MediaType::getSchema).forEach(this::schema);
    }
  }

  private void schema(@Nullable Schema schema) {
    if (schema != null) {
      waiting.add(schema);
    }
  }

  private void finish() {
    while (!waiting.isEmpty()) {
      var schema = waiting.remove();
      reference(schema.getRef());
      schema(schema.getItems());
      schema(schema.getAdditionalPropertiesSchema());
      schema(schema.getNot());
      in(schema.getProperties()).forEach(this::schema);
      PARTS.forEach(part -> in(part.apply(schema)).forEach(this::schema));
    }
  }

  private static final List<Function<Schema, @Nullable List<Schema>>> PARTS =
      List.of(Schema::getAllOf, Schema::getAnyOf, Schema::getOneOf, Schema::getPrefixItems);

  private void reference(@Nullable String ref) {
    if (ref != null && ref.startsWith(PREFIX)) {
      var name = ref.substring(PREFIX.length());
      if (reached.add(name)) {
        schema(known.get(name));
      }
    }
  }

  private static <T> Stream<T> in(@Nullable Collection<T> things) {
    return things == null ? Stream.empty() : things.stream().filter(Objects::nonNull);
  }

  private static <T> Stream<T> in(@Nullable Map<?, T> things) {
    return things == null ? Stream.empty() : in(things.values());
  }
}
