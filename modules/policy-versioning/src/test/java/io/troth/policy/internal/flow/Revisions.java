package io.troth.policy.internal.flow;

import static io.troth.policy.internal.flow.Course.address;
import static io.troth.policy.internal.flow.StaffByHeader.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.document.DocumentJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Corrections over HTTP as the tests of them need them, and texts to correct with. */
final class Revisions {

  static final String OLIVE = "OWNER olive";
  static final String PIET = "PRIVACY_OFFICER piet";
  static final String EDITH = "EDITOR edith";

  private Revisions() {}

  static void published(VersionView version, PolicyDocument text) {
    var revision = corrected(version, text);
    attest(EDITH, version, revision).statusCode(200);
    attest(PIET, version, revision).statusCode(200);
    publish(OLIVE, version, revision).statusCode(200);
  }

  static String corrected(VersionView version, PolicyDocument text) {
    var revision = begun(version);
    edit(version, revision, 0, "A sentence was cut off.", text).statusCode(200);
    return revision;
  }

  static String begun(VersionView version) {
    return begin(version).then().statusCode(201).extract().path("head.id");
  }

  static Response begin(VersionView version) {
    return as(EDITH).body("{}").post(address(version) + "/revisions");
  }

  static ValidatableResponse edit(
      VersionView version, String revision, long seen, String reason, PolicyDocument text) {
    return as(EDITH)
        .header("If-Match", "\"v" + seen + "\"")
        .body(
            "{\"reason\": \"" + reason + "\", \"document\": " + DocumentJson.canonical(text) + "}")
        .put(address(version) + "/revisions/" + revision)
        .then();
  }

  static ValidatableResponse attest(String who, VersionView version, String revision) {
    return send(who, version, revision, 1, "attestation").then();
  }

  static ValidatableResponse publish(String who, VersionView version, String revision) {
    return send(who, version, revision, 1, "publish").then();
  }

  static Response send(String who, VersionView version, String revision, long seen, String what) {
    return as(who)
        .header("If-Match", "\"v" + seen + "\"")
        .body("{}")
        .post(address(version) + "/revisions/" + revision + "/" + what);
  }

  static Clause clause(PolicyDocument document, String id) {
    return document.texts().values().iterator().next().clauses().stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The same with one more sentence in a clause. */
  static PolicyDocument worded(PolicyDocument document, String clause) {
    var reworded = Course.reworded(document, clause);
    var texts = new HashMap<String, PolicyText>();
    reworded
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new PolicyText(
                        text.title(),
                        Objects.requireNonNull(document.texts().get(language)).changeSummary(),
                        text.clauses())));
    return with(document, texts);
  }

  static PolicyDocument without(PolicyDocument document, String language) {
    var texts = new HashMap<>(document.texts());
    texts.remove(language);
    return with(document, texts);
  }

  static PolicyDocument reversed(PolicyDocument document) {
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) -> {
              var clauses = new java.util.ArrayList<>(text.clauses());
              java.util.Collections.reverse(clauses);
              texts.put(language, new PolicyText(text.title(), text.changeSummary(), clauses));
            });
    return with(document, texts);
  }

  private static PolicyDocument with(PolicyDocument document, Map<String, PolicyText> texts) {
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }
}
