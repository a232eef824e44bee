package io.troth.app.packaged;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sample tenant's own server, calling the API with its key. */
@SuppressWarnings("NullAway")
final class TenantServer {

  private final String base;
  private final String key;

  TenantServer(PackagedApp app) {
    this(app.base(), app.apiKey());
  }

  TenantServer(String base, String key) {
    this.base = base;
    this.key = key;
  }

  /**
   * A version that can be published.
   *
   * @param address of it
   * @param tag of the draft as it is
   * @param earliest the earliest lawful date
   */
  record Draft(String id, String address, String tag, String earliest) {}

  JsonPath get(String path) {
    return asking().get(path).then().statusCode(200).extract().jsonPath();
  }

  /** All rows of a list, page after page. */
  List<Map<String, Object>> all(String path) {
    var rows = new ArrayList<Map<String, Object>>();
    var page = get(path + "?limit=200");
    rows.addAll(page.getList("items"));
    while (page.getString("next") != null) {
      page =
          asking()
              .queryParam("limit", 200)
              .queryParam("cursor", page.getString("next"))
              .get(path)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      rows.addAll(page.getList("items"));
    }
    return rows;
  }

  /** Has facts of a type sent to an address. */
  void addWebhook(String url, String type) {
    asking()
        .body(Map.of("url", url, "types", List.of(type)))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(201);
  }

  /** Writes a second version of the sample policy. */
  Draft draftSecondVersion() {
    var policy = get("/api/v1/policies").getString("items[0].id");
    var first = get("/api/v1/policies/" + policy).getString("versions[0].id");
    var versions = "/api/v1/policies/" + policy + "/versions";
    var draft =
        asking()
            .body(Map.of("from", first))
            .post(versions)
            .then()
            .statusCode(201)
            .extract()
            .response();
    var id = draft.jsonPath().getString("head.id");
    Map<String, Map<String, Object>> texts = draft.jsonPath().getMap("document.texts");
    texts.forEach(TenantServer::edit);
    Map<String, Object> document = draft.jsonPath().getMap("document");
    document.put("texts", texts);
    var edited =
        asking()
            .header("If-Match", draft.header("ETag"))
            .body(Map.of("document", document))
            .put(versions + "/" + id)
            .then()
            .statusCode(200)
            .extract()
            .response();
    var earliest =
        asking()
            .body(Map.of())
            .post(versions + "/" + id + "/dry-run")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("earliest");
    return new Draft(id, versions + "/" + id, edited.header("ETag"), earliest);
  }

  /** Publishes it with the earliest lawful date. */
  void publish(Draft draft) {
    asking()
        .header("If-Match", draft.tag())
        .body(Map.of("effectiveOn", draft.earliest(), "significance", "NOTICE"))
        .post(draft.address() + "/publish")
        .then()
        .statusCode(200);
  }

  @SuppressWarnings("unchecked")
  private static void edit(String language, Map<String, Object> text) {
    var german = language.equals("de");
    text.put(
        "changeSummary",
        german
            ? "Die Erklärung sagt klarer, worum es geht."
            : "The notice says more plainly what it is about.");
    var clauses = (List<Map<String, Object>>) text.get("clauses");
    var more = german ? "Sie ist ein Versprechen, kein Wunsch." : "It is a promise, not a wish.";
    clauses.get(0).put("body", clauses.get(0).get("body") + "\n\n" + more);
  }

  private RequestSpecification asking() {
    return given()
        .baseUri(base)
        .header("Authorization", "Bearer " + key)
        .contentType("application/json");
  }
}
