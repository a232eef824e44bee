package io.troth.web.internal.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts that operations refer to. */
final class CommonParts {

  static final String IDEMPOTENCY_KEY = "IdempotencyKey";

  private static final int LONGEST_KEY = 255;

  private CommonParts() {}

  static void addTo(Components components) {
    components
        .addSchema("Violation", violation())
        .addSchema("Problem", problem())
        .addResponse("Problem", problemResponse())
        .addParameter(IDEMPOTENCY_KEY, idempotencyKey())
        .addSecurityScheme(
            "apiKey", bearer("A key of the tenant's server, made under Keys. Carries its scopes."))
        .addSecurityScheme(
            "subjectToken",
            bearer(
                    "A token that the tenant signs (ES256) for one person: `sub` the tenant's own"
                        + " id or the reference of the subject, `aud` the tenant's address, valid"
                        + " for at most ten minutes.")
                .bearerFormat("JWT"));
  }

  private static SecurityScheme bearer(String description) {
    return createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(description);
  }

  private static Parameter idempotencyKey() {
    return createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(false)
        .description(
            "Random and new for every request. Sent again within 24 hours, the same request gets"
                + " the first answer and has no second effect.")
        .schema(text("").minLength(1).maxLength(LONGEST_KEY))
        .example("5f0c8d0e-6c0b-4f6e-9a53-6f1d0b7c2a41");
  }

  private static APIResponse problemResponse() {
    var schema = createSchema().ref("Problem");
    var json = createMediaType().schema(schema).example(example());
    return createAPIResponse()
        .description("Refused, with the reason and what would be right")
        .content(createContent().addMediaType("application/problem+json", json));
  }

  /** In this very order, so that the document is the same whenever it is made. */
  private static Map<String, Object> example() {
    var violation = new LinkedHashMap<String, Object>();
    violation.put("field", "zone");
    violation.put("message", "This time zone does not exist.");
    violation.put("expected", "a time zone, for example Europe/Vienna");
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "https://troth.example/problems/invalid-input");
    problem.put("title", "The input is not valid");
    problem.put("status", 422);
    problem.put("detail", "Not valid: zone.");
    problem.put("violations", List.of(violation));
    return problem;
  }

  private static Schema problem() {
    return createSchema()
        .addType(SchemaType.OBJECT)
        .description("A refusal (RFC 9457). Some kinds carry more members.")
        .required(List.of("type", "title", "status", "detail"))
        .addProperty("type", text("Names the kind and explains it when opened.").format("uri"))
        .addProperty("title", text("The same for every occurrence of this kind."))
        .addProperty(
            "status",
            createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.valueOf(400))
                .maximum(BigDecimal.valueOf(599)))
        .addProperty("detail", text("Why this time, in words for a person."))
        .addProperty(
            "violations",
            createSchema().addType(SchemaType.ARRAY).items(createSchema().ref("Violation")));
  }

  private static Schema violation() {
    return createSchema()
        .addType(SchemaType.OBJECT)
        .description("One field that is not right.")
        .required(List.of("field", "message", "expected"))
        .addProperty("field", text("Path of the field as it was sent."))
        .addProperty("message", text("What is wrong."))
        .addProperty("expected", text("What would be right."));
  }

  private static Schema text(String description) {
    var schema = createSchema().addType(SchemaType.STRING);
    return description.isEmpty() ? schema : schema.description(description);
  }
}
