package io.troth.policy.internal.catalogue;

/** Examples of the OpenAPI document. */
final class Examples {

  static final String SHAPE =
      "sourceLanguage, texts by language (title, changeSummary, clauses with id, heading and"
          + " Markdown body) and commitments (purposes, categories, recipients, retention, rights,"
          + " notice, objection, serviceGate, dataProtectionOfficer, cookies, protections,"
          + " disclosures, correlation, emergencyAccess, review, ownershipChange, precedence), each"
          + " citing clauses; and audience and jurisdictions";

  static final String DOCUMENT =
      """
      {
        "sourceLanguage": "en",
        "texts": {
          "en": {
            "title": "Privacy notice",
            "changeSummary": "",
            "clauses": [
              {"id": "use", "heading": "What we use", "body": "Your address, to send the **news**."},
              {"id": "changes", "heading": "Changes", "body": "We tell you a week ahead."}
            ]
          }
        },
        "commitments": {
          "purposes": [
            {"id": "news", "name": {"en": "The news"}, "basis": "CONSENT",
             "categories": ["contact"], "recipients": [], "clauses": ["use"]}
          ],
          "categories": [
            {"id": "contact", "name": {"en": "E-mail address"}, "sources": ["person"],
             "clauses": ["use"]}
          ],
          "recipients": [],
          "retention": [{"category": "contact", "keep": "P1Y", "clauses": ["use"]}],
          "rights": [{"id": "access", "answerWithinDays": 30, "clauses": ["use"]}],
          "notice": {"days": 7, "channels": ["EMAIL", "PLATFORM"],
            "bannerReplacesBouncedMail": true, "clauses": ["changes"]},
          "objection": {"effect": "STAY", "deemedAcceptance": true, "clauses": ["changes"]},
          "serviceGate": {"declared": false, "clauses": []}
        }
      }
      """;

  static final String NEW_POLICY =
      "{\"slug\": \"privacy\", \"kind\": \"PRIVACY_NOTICE\", \"document\": " + DOCUMENT + "}";

  static final String EDIT = "{\"document\": " + DOCUMENT + "}";

  static final String NEW_DRAFT = "{\"from\": \"01936c2a-7d1e-7c3a-9a55-0c1d2e3f4a5b\"}";

  private Examples() {}
}
