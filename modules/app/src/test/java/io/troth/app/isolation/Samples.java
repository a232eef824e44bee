package io.troth.app.isolation;

import io.troth.testing.isolation.Sample;
import java.util.HashMap;
import java.util.Map;

/** What is sent to the operations that take more than a path. */
public final class Samples {

  private static final String VERSION = "/api/v1/policies/{policyId}/versions/{versionId}";
  private static final String REVISION = VERSION + "/revisions/{revisionId}";
  private static final Sample ACT =
      Sample.json(
          """
          {"act": "OBJECT", "version": "{versionId}", "contentHash": "{hash}"}""");

  private static final Sample CHOICE = Sample.json("{\"choice\": \"OPT_OUT_OF_SALE\"}");

  private static final Sample CONSENTS = Sample.BARE.query("purpose", "usage-statistics");

  private static final Sample WEBHOOK =
      Sample.json("{\"url\": \"https://hooks.invalid/\", \"enabled\": false}");

  private static final Sample LETTER = Sample.BARE.query("kind", "NOTICE").query("language", "en");

  private static final String TERMS =
      """
      {"reason": "Court", "ground": "GDPR 17(3)(e)", "owner": "Olive", "reviewOn": "2030-01-01"}""";

  private static final String WORDS =
      """
      {"subject": "{policy}", "greeting": "Hello", "greetingWithoutName": "Hello",
       "body": "[what-changes]\\n[when]\\n[what-you-can-do]\\n[where]"}""";

  static final Map<String, Sample> ALL =
      Map.ofEntries(
          Map.entry(
              "POST /api/v1/keys", Sample.json("{\"label\": \"another\", \"scopes\": [\"ACTS\"]}")),
          Map.entry(
              "POST /api/v1/publishable-keys",
              Sample.json("{\"label\": \"another\", \"origins\": [\"https://site.example\"]}")),
          Map.entry(
              "POST /api/v1/trusted-keys", Sample.json("{\"label\": \"another\", \"jwk\": {}}")),
          Map.entry(
              "PUT /api/v1/people-provider",
              Sample.json("{\"issuer\": \"https://login.example.test\", \"clientId\": \"centre\"}")
                  .header("If-Match", "\"v999\"")),
          Map.entry("DELETE /api/v1/people-provider", Sample.BARE.header("If-Match", "\"v999\"")),
          Map.entry(
              "POST /api/v1/team",
              Sample.json(
                  """
                  {"signInName": "new@example.test", "displayName": "New", "role": "EDITOR",
                   "password": "correct horse battery"}""")),
          Map.entry(
              "POST /api/v1/policies",
              Sample.json("{\"slug\": \"terms\", \"kind\": \"TERMS\", \"document\": {}}")),
          Map.entry(
              "POST /api/v1/policies/{policyId}/versions",
              Sample.json("{\"from\": \"{earlier}\"}")),
          Map.entry(
              "PUT /api/v1/subjects/{ref}/attributes",
              Sample.json("{\"attributes\": [{\"type\": \"PHONE\", \"value\": \"+4989123456\"}]}")),
          Map.entry("GET /api/v1/letters/words", LETTER),
          Map.entry("GET /api/v1/letters/revisions", LETTER),
          Map.entry(
              "PUT /api/v1/letters/words",
              Sample.json(WORDS)
                  .query("kind", "NOTICE")
                  .query("language", "en")
                  .header("If-Match", "\"v999\"")),
          Map.entry("DELETE /api/v1/letters/words", LETTER.header("If-Match", "\"v999\"")),
          Map.entry(
              "POST /api/v1/letters/restore",
              Sample.json("{\"kind\": \"NOTICE\", \"language\": \"en\", \"revision\": 1}")
                  .header("If-Match", "\"v999\"")),
          Map.entry(
              "POST /api/v1/letters/preview",
              Sample.json("{\"kind\": \"NOTICE\", \"language\": \"en\"}")),
          Map.entry(
              "POST /api/v1/letters/preview-for",
              Sample.json("{\"kind\": \"LINK\", \"language\": \"en\", \"subject\": \"{ref}\"}")),
          Map.entry(
              "POST /api/v1/letters/test",
              Sample.json("{\"kind\": \"FORGED\", \"language\": \"en\"}")),
          Map.entry(
              "PUT /api/v1/letter-brand",
              Sample.json("{\"mark\": \"\", \"accent\": \"#000000\"}")
                  .header("If-Match", "\"v999\"")),
          Map.entry("GET /api/v1/outbox", Sample.BARE.query("subject", "{ref}")),
          Map.entry("POST /api/v1/notices/{id}/again", Sample.json("{}")),
          Map.entry("POST /api/v1/webhooks", WEBHOOK),
          Map.entry("POST /api/v1/webhooks/{id}/secret", Sample.json("{}")),
          Map.entry("POST /api/v1/webhooks/{id}/test", Sample.json("{}")),
          Map.entry("POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/replay", Sample.json("{}")),
          Map.entry("PUT /api/v1/webhooks/{id}", WEBHOOK.header("If-Match", "\"v999\"")),
          Map.entry(
              "POST /api/v1/webhooks/{id}/replay",
              Sample.json("{\"since\": \"2030-01-01T00:00:00Z\"}")),
          Map.entry(
              "POST /api/v1/rollouts/{versionId}/mail/cancel", Sample.json("{\"confirm\": true}")),
          Map.entry("POST /api/v1/rollouts/{versionId}/mail/pause", Sample.json("{}")),
          Map.entry("POST /api/v1/rollouts/{versionId}/mail/resume", Sample.json("{}")),
          Map.entry("PUT /api/v1/mailing-rules", Sample.json("{\"perMinute\": 60000}")),
          Map.entry(
              "POST /api/v1/promises/gaps",
              Sample.json(
                  """
                  {"version": "{versionId}", "commitments": ["retention/server-logs"],
                   "reason": "A person does it, by the list."}""")),
          Map.entry("POST /api/v1/me/uses", Sample.json("{}")),
          Map.entry(
              "POST /api/v1/gpp/decode", Sample.json("{\"gpp\": \"DBABLA~BVVVkkkkkpFY.YA\"}")),
          Map.entry("DELETE " + VERSION, Sample.BARE.header("If-Match", "\"v999\"")),
          Map.entry("GET " + VERSION + "/difference", Sample.BARE.query("from", "{earlier}")),
          Map.entry("POST " + VERSION + "/dry-run", Sample.json("{}")),
          Map.entry(
              "POST " + VERSION + "/publish",
              Sample.json("{\"effectiveOn\": \"2030-01-01\", \"significance\": \"RECONSENT\"}")
                  .header("If-Match", "\"v999\"")),
          Map.entry("POST " + VERSION + "/withdraw", Sample.json("{\"reason\": \" \"}")),
          Map.entry("POST " + VERSION + "/withdraw-and-draft", Sample.json("{\"reason\": \" \"}")),
          Map.entry("POST " + VERSION + "/revisions", Sample.json("{}")),
          Map.entry("DELETE " + REVISION, Sample.BARE.header("If-Match", "\"v999\"")),
          Map.entry(
              "POST " + REVISION + "/attestation",
              Sample.json("{}").header("If-Match", "\"v999\"")),
          Map.entry(
              "POST " + REVISION + "/legal",
              Sample.json("{\"language\": \"en\"}").header("If-Match", "\"v999\"")),
          Map.entry(
              "POST " + REVISION + "/publish", Sample.json("{}").header("If-Match", "\"v999\"")),
          Map.entry("POST /api/v1/policies/{policyId}/archive", Sample.json("{\"reason\": \" \"}")),
          Map.entry(
              "POST " + VERSION + "/attestations/wording",
              Sample.json("{\"reason\": \"A comma.\"}").header("If-Match", "\"v999\"")),
          Map.entry(
              "POST " + VERSION + "/attestations/approval",
              Sample.json("{}").header("If-Match", "\"v999\"")),
          Map.entry(
              "POST " + VERSION + "/attestations/legal",
              Sample.json("{\"language\": \"en\"}").header("If-Match", "\"v999\"")),
          Map.entry(
              "POST " + VERSION + "/translations/still-right",
              Sample.json("{\"language\": \"de\", \"part\": \"deletion\"}")
                  .header("If-Match", "\"v999\"")),
          Map.entry(
              "PUT /api/v1/publishing-rules",
              Sample.json("{\"secondPerson\": false, \"legalSignOff\": false}")),
          Map.entry(
              "PUT " + VERSION + "/schedule",
              Sample.json(
                      """
                      {"publishAt": "2030-01-01T00:00:00Z", "effectiveOn": "2030-02-01",
                       "significance": "RECONSENT"}""")
                  .header("If-Match", "\"v999\"")),
          Map.entry("POST " + VERSION + "/comments/{commentId}/resolve", Sample.json("{}")),
          Map.entry(
              "POST " + VERSION + "/comments",
              Sample.json("{\"clause\": \"deletion\", \"words\": \"Which logs?\"}")),
          Map.entry(
              "GET /api/v1/decision",
              Sample.BARE.query("subject", "{ref}").query("purpose", "account")),
          Map.entry("GET /api/v1/consents/{policyId}", CONSENTS),
          Map.entry("GET /api/v1/consents/{policyId}/people", CONSENTS),
          Map.entry("GET /api/v1/consents/{policyId}/people.csv", CONSENTS),
          Map.entry("GET /api/v1/consents/{policyId}/people.ndjson", CONSENTS),
          Map.entry(
              "GET /api/v1/rollouts/{versionId}/people", Sample.BARE.query("group", "CONCERNED")),
          Map.entry(
              "GET /api/v1/rollouts/{versionId}/people.csv",
              Sample.BARE.query("group", "CONCERNED")),
          Map.entry("POST /api/v1/subjects/{ref}/acts", ACT),
          Map.entry("POST /api/v1/me/acts", ACT),
          Map.entry("POST /api/v1/subjects/{ref}/choices", CHOICE),
          Map.entry("POST /api/v1/me/choices", CHOICE),
          Map.entry(
              "GET /api/v1/me/form",
              Sample.BARE.query("policy", "privacy").query("language", "en")),
          Map.entry("POST /api/v1/me/impressions", Sample.json("{\"ticket\": \"forged\"}")),
          Map.entry("POST /api/v1/me/privacy-session", Sample.json("{\"path\": \"/privacy\"}")),
          Map.entry(
              "POST /api/v1/visitor/forms",
              Sample.json("{\"version\": \"{versionId}\", \"language\": \"en\"}")),
          Map.entry(
              "POST /api/v1/visitor/choices",
              Sample.json(
                  """
                  {"version": "{versionId}", "language": "en", "contentHash": "{hash}",
                   "formToken": "forged", "control": "refuse-all", "choices": {"analytics": false}}""")),
          Map.entry("POST /api/v1/visitor/signals", Sample.json("{\"device\": \"nobody\"}")),
          Map.entry("POST /api/v1/visitor/link", Sample.json("{\"device\": \"nobody\"}")),
          Map.entry(
              "PUT /api/v1/banner-design",
              Sample.json(
                      """
                      {"position": "TOP", "scheme": "AUTO", "radius": 0,
                       "light": {"accent": "#000000", "paper": "#ffffff", "ink": "#000000"},
                       "dark": {"accent": "#ffffff", "paper": "#000000", "ink": "#ffffff"}}""")
                  .header("If-Match", "\"v999\"")),
          Map.entry("POST /api/v1/me/inbox/{id}/read", Sample.json("{}")),
          Map.entry("PUT /api/v1/reminder-rule", Sample.json("{\"daysBefore\": 3}")),
          Map.entry("POST /api/v1/uses", Sample.json("{\"subject\": \"{ref}\"}")),
          Map.entry("GET /api/v1/notices", Sample.BARE.query("version", "{versionId}")),
          Map.entry(
              "PUT /api/v1/organisations/{organisationId}/members/{ref}",
              Sample.json("{\"role\": \"MEMBER\"}")),
          Map.entry(
              "PUT /api/v1/organisations/by-external-id/{externalId}",
              Sample.json("{\"name\": \"Example Works\"}")),
          Map.entry(
              "POST /api/v1/inventory/categories",
              Sample.json("{\"id\": \"rumours\", \"name\": {\"en\": \"Rumours\"}}")),
          Map.entry(
              "PUT /api/v1/inventory/categories/{category}",
              Sample.json("{\"id\": \"{category}\", \"name\": {\"en\": \"Rumours\"}}")
                  .header("If-Match", "\"v999\"")),
          Map.entry(
              "DELETE /api/v1/inventory/categories/{category}",
              Sample.BARE.header("If-Match", "\"v999\"")),
          Map.entry(
              "POST /api/v1/records",
              Sample.json(
                  """
                  {"key": "1", "kind": "LOG", "category": "server-logs",
                   "purpose": "service-security", "source": "device", "subject": "{ref}",
                   "occurredAt": "2026-01-01T00:00:00Z", "fields": {"path": "/"}}""")),
          Map.entry(
              "POST /api/v1/erasures",
              Sample.json("{\"subject\": \"{goneRef}\", \"ground\": \"OBJECTED\"}")),
          Map.entry(
              "POST /api/v1/erasures/check",
              Sample.json("{\"certificate\": \"{}\", \"mac\": \"00\"}")),
          Map.entry(
              "POST /api/v1/holds",
              Sample.json("{\"terms\": " + TERMS + ", \"people\": [\"{ref}\"]}")),
          Map.entry("PUT /api/v1/holds/{id}", Sample.json(TERMS).header("If-Match", "\"v999\"")),
          Map.entry("POST /api/v1/holds/{id}/release", Sample.json("{\"reason\": \"Settled\"}")),
          Map.entry("POST /api/v1/subjects/{ref}/relationship-end", Sample.json("{}")),
          Map.entry(
              "PUT /api/v1/keep-periods/{category}",
              Sample.json("{\"lasts\": \"P10Y\", \"ground\": \"AO 147\"}")),
          Map.entry(
              "POST /api/v1/connectors/acknowledgements",
              Sample.json("{\"token\": \"forged\", \"status\": \"erased\", \"count\": 1}")));

  private Samples() {}

  /** All of them; the document is whole, so that only its address can be wrong. */
  public static Map<String, Sample> with(String document) {
    var all = new HashMap<>(ALL);
    all.put(
        "PUT " + VERSION,
        Sample.json("{\"document\": " + document + "}").header("If-Match", "\"v999\""));
    all.put(
        "PUT " + REVISION,
        Sample.json("{\"reason\": \"A comma.\", \"document\": " + document + "}")
            .header("If-Match", "\"v999\""));
    return Map.copyOf(all);
  }
}
