package io.troth.web.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;

class ReachedSchemasTest {

  @Test
  void whatAnOperationLeadsToStaysHoweverFarAway() {
    var api = api();

    ReachedSchemas.keepOnly(api);

    assertThat(api.getComponents().getSchemas())
        .containsOnlyKeys("Answer", "Item", "Part", "Kind", "Again");
  }

  @Test
  void aDocumentWithoutOperationsHasNoSchemas() {
    var api = createOpenAPI().components(createComponents().addSchema("Page", createSchema()));

    ReachedSchemas.keepOnly(api);

    assertThat(api.getComponents().getSchemas()).isEmpty();
  }

  private static OpenAPI api() {
    var components =
        createComponents()
            .addSchema(
                "Answer",
                createSchema()
                    .addProperty("items", createSchema().items(createSchema().ref("Item"))))
            .addSchema("Item", createSchema().addAllOf(createSchema().ref("Part")))
            .addSchema(
                "Part", createSchema().additionalPropertiesSchema(createSchema().ref("Kind")))
            .addSchema("Kind", createSchema().addProperty("again", createSchema().ref("Again")))
            .addSchema("Again", createSchema().addProperty("kind", createSchema().ref("Kind")))
            .addSchema("Page", createSchema().addProperty("part", createSchema().ref("Row")))
            .addSchema("Row", createSchema());
    var content =
        createContent()
            .addMediaType(
                "application/json", createMediaType().schema(createSchema().ref("Answer")));
    var operation =
        createOperation()
            .responses(
                createAPIResponses().addAPIResponse("200", createAPIResponse().content(content)));
    return createOpenAPI()
        .components(components)
        .paths(createPaths().addPathItem("/api/v1/answers", createPathItem().GET(operation)));
  }
}
