package io.troth.web.internal.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createLicense;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.info.Info;

/**
 * Completes the description of the API: who it is, how callers prove who they are, that every
 * refusal is a problem, that every POST takes an idempotency key. Leaves out what only pages use.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class CommonContract implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String API_KEY = "apiKey";
  private static final String SUBJECT_TOKEN = "subjectToken";

  /** What a person's own browser calls, with a token instead of a key. */
  private static final List<String> BROWSER = List.of("/api/v1/me", "/api/v1/script");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.setInfo(info());
    var components = api.getComponents() == null ? createComponents() : api.getComponents();
    api.setComponents(components);
    CommonParts.addTo(components);
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      pages(api).forEach(api.getPaths()::removePathItem);
      api.getPaths().getPathItems().forEach(CommonContract::complete);
    }
    ReachedSchemas.keepOnly(api);
  }

  /** Pages are for people; the document is for programs. */
  private static List<String> pages(OpenAPI api) {
    return api.getPaths().getPathItems().keySet().stream()
        .filter(path -> !path.startsWith("/api/") && !path.startsWith("/problems"))
        .toList();
  }

  private static Info info() {
    return createInfo()
        .title("Troth")
        .version("v1")
        .description(
            "Keeps the promises that a privacy policy makes: publish versions, give notice, record"
                + " what people decide, ask before you use their data.\n\n"
                + "Lists are paged by `cursor` and `limit`. Edits need `If-Match`. Every POST takes"
                + " an `Idempotency-Key`. Every refusal is a problem (RFC 9457).")
        .license(createLicense().name("Apache-2.0").identifier("Apache-2.0"));
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    if (operation.getOperationId() == null) {
      operation.setOperationId(OperationIds.of(method, path));
    }
    if (!path.startsWith("/api/")) {
      return;
    }
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    operation.getResponses().addAPIResponse("4XX", createAPIResponse().ref(PROBLEM));
    operation.getResponses().addAPIResponse("5XX", createAPIResponse().ref(PROBLEM));
    if (method == HttpMethod.POST) {
      operation.addParameter(createParameter().ref(CommonParts.IDEMPOTENCY_KEY));
    }
    if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
      operation.addSecurityRequirement(createSecurityRequirement().addScheme(scheme(path)));
    }
  }

  private static String scheme(String path) {
    return BROWSER.stream().anyMatch(path::startsWith) ? SUBJECT_TOKEN : API_KEY;
  }
}
