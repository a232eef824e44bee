package io.troth.policy.internal.document;

import io.troth.policy.api.TimeSpan;

/** How much a version may say. Generous for people, small for machines. */
final class DocumentLimits {

  static final int DOCUMENT_CHARACTERS = 2_000_000;
  static final int LANGUAGES = 20;
  static final int CLAUSES = 200;
  static final int COMMITMENTS_OF_A_KIND = 200;
  static final int ITEMS_OF_A_COMMITMENT = 100;
  static final int ID = 64;
  static final int LINE = 200;
  static final int SUMMARY = 2_000;
  static final int BODY = 20_000;
  static final int MARKDOWN_DEPTH = 12;
  static final int LONGEST_NOTICE_DAYS = 365;
  static final int LONGEST_ANSWER_DAYS = 365;
  static final int TIMES_IN_TWELVE_MONTHS = 365;
  static final TimeSpan LONGEST_CONSENT = TimeSpan.parse("P10Y");
  static final int SHORTEST_OWNERSHIP_NOTICE_DAYS = 7;

  private DocumentLimits() {}
}
