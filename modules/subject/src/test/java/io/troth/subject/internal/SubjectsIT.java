package io.troth.subject.internal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SubjectsIT {

  private static final String MARIA =
      """
      {"email":"maria@example.test","name":"Maria","locale":"de","zone":"Europe/Vienna"}
      """;

  @Inject Fixtures fixtures;
  @Inject Registry registry;

  private String key;

  @BeforeEach
  void aServerHasAKey() {
    key = fixtures.alphaKey(KeyScope.SUBJECTS, KeyScope.IDENTITIES);
  }

  private RequestSpecification server() {
    return with(key, Fixtures.ALPHA_HOST);
  }

  private static RequestSpecification with(String key, String host) {
    return given().header("Host", host).header("Authorization", "Bearer " + key);
  }

  private ValidatableResponse put(String externalId, String body) {
    return server()
        .contentType("application/json")
        .body(body)
        .put("/api/v1/subjects/by-external-id/{id}", externalId)
        .then();
  }

  @Test
  void aPersonIsRegisteredAndReadBack() {
    var ref = put("s-1", MARIA).statusCode(201).extract().path("ref").toString();

    server()
        .get("/api/v1/subjects/{ref}", ref)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"v1\""))
        .body("identity.email", equalTo("maria@example.test"))
        .body("zone", equalTo("Europe/Vienna"));
  }

  @Test
  void aStaleEditIsRefused() {
    put("s-2", MARIA);
    put("s-2", MARIA.replace("Maria", "Marie")).statusCode(200).header("ETag", "\"v2\"");

    server()
        .contentType("application/json")
        .header("If-Match", "\"v1\"")
        .body(MARIA)
        .put("/api/v1/subjects/by-external-id/s-2")
        .then()
        .statusCode(412);
  }

  @Test
  void withoutTheScopeNobodyIsNamed() {
    var ref = put("s-3", MARIA).extract().path("ref").toString();

    with(fixtures.alphaKey(KeyScope.SUBJECTS), Fixtures.ALPHA_HOST)
        .get("/api/v1/subjects/{ref}", ref)
        .then()
        .statusCode(200)
        .body("identity", nullValue());
  }

  @Test
  void peopleAreFoundByWhatIdentifiesThem() {
    var ref = put("s-4", "{\"email\":\"s4@example.test\"}").extract().path("ref").toString();

    server()
        .get("/api/v1/subjects?email=s4@EXAMPLE.test")
        .then()
        .body("items.ref", equalTo(List.of(ref)));
    server().get("/api/v1/subjects?externalId=s-4").then().body("items.ref", equalTo(List.of(ref)));
    server().get("/api/v1/subjects?limit=1").then().body("items", hasSize(1));
  }

  @Test
  void everyFaultIsNamed() {
    put("s-5", "{\"email\":\"a@b\\r\\nBcc: c@d\",\"zone\":\"Mars/Olympus\",\"locale\":\"qq\"}")
        .statusCode(422)
        .body("violations.field", equalTo(List.of("zone", "email", "locale")));
  }

  @Test
  void idsOfOthersAreNotThere() {
    fixtures.tenant("beta");
    var foreign = fixtures.inBeta(() -> registry.upsert(Fixtures.person("beta-1")).ref());

    server().get("/api/v1/subjects/{ref}", foreign.toString()).then().statusCode(404);
    server().get("/api/v1/subjects/{ref}", UUID.randomUUID().toString()).then().statusCode(404);
    server().get("/api/v1/subjects/{ref}", "nonsense").then().statusCode(404);
    with(key, Fixtures.BETA_HOST)
        .get("/api/v1/subjects/{ref}", foreign.toString())
        .then()
        .statusCode(404);
  }

  @Test
  void linesAreAnsweredOneByOneAndBadOnesTakeNothingWithThem() {
    var body =
        """
        {"externalId":"i-1","email":"i1@example.test"}
        {"externalId":"i-2","email":"nonsense"}
        {"externalId":
        {"externalId":"i-4","shoeSize":42}

        {"externalId":"i-6"}
        """;

    var lines =
        server()
            .contentType("application/x-ndjson")
            .body(body.getBytes(UTF_8))
            .post("/api/v1/subjects/import")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();

    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).contains("\"line\":1,\"status\":\"CREATED\"");
    assertThat(lines.get(1)).contains("\"line\":2,\"status\":\"REFUSED\"").contains("email");
    assertThat(lines.get(2)).contains("\"line\":3,\"status\":\"REFUSED\"");
    assertThat(lines.get(3)).contains("\"line\":4,\"status\":\"REFUSED\"").contains("shoeSize");
    assertThat(lines.get(4)).contains("\"line\":6,\"status\":\"CREATED\"");
    assertThat(lines.get(5)).contains("\"created\":2,\"updated\":0,\"refused\":3");
  }

  @Test
  void thousandsOfLinesOfCsvComeThrough() {
    var body = new StringBuilder("external_id,email,name,locale,zone\r\n");
    for (int i = 0; i < 2500; i++) {
      body.append("c-").append(i).append(",c").append(i).append("@example.test,");
      body.append("\"Doe, Jane\",en,Europe/Berlin\r\n");
    }
    body.append("c-0,c0@example.test,Renamed,en,Europe/Berlin\r\n");

    var answer =
        server()
            .contentType("text/csv")
            .body(body.toString())
            .post("/api/v1/subjects/import")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer).contains("\"created\":2500,\"updated\":1,\"refused\":0");
    server()
        .get("/api/v1/subjects?externalId=c-0")
        .then()
        .body("items[0].identity.name", equalTo("Renamed"));
  }

  @Test
  void aFileWithoutItsHeaderIsRefusedAsAWhole() {
    server()
        .contentType("text/csv")
        .body("c-1,c1@example.test\n")
        .post("/api/v1/subjects/import")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("header"));
  }

  @Test
  void anImportRepeatedUnderItsKeyIsAnsweredAsBefore() {
    for (int i = 0; i < 2; i++) {
      server()
          .contentType("application/x-ndjson")
          .header("Idempotency-Key", "import-once")
          .body("{\"externalId\":\"import-once\"}\n".getBytes(UTF_8))
          .post("/api/v1/subjects/import")
          .then()
          .statusCode(200)
          .body(containsString("\"created\":1"));
    }
  }

  @Test
  void whoMayNotWriteImportsNothing() {
    with(fixtures.alphaKey(KeyScope.ROLLOUTS), Fixtures.ALPHA_HOST)
        .contentType("application/x-ndjson")
        .body("{}".getBytes(UTF_8))
        .post("/api/v1/subjects/import")
        .then()
        .statusCode(403)
        .body("type", notNullValue());
  }
}
