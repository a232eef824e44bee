package io.troth.policy.api;

import io.troth.kernel.ProblemType;

/** Problems of policies and their publication. */
public enum PolicyProblem implements ProblemType {
  NOTICE_PERIOD_TOO_SHORT("notice-period-too-short", 422, "The date leaves less than the notice"),
  SIGNIFICANCE_BELOW_FLOOR("significance-below-floor", 422, "The change matters more than that"),
  DATE_IN_THE_PAST("date-in-the-past", 422, "The date has passed"),
  PROMISE_WITHOUT_CONTROL("promise-without-control", 422, "A promise has no working control"),
  LOCALE_MISSING("locale-missing", 422, "A language is missing or incomplete"),
  DRAFT_EXISTS("draft-exists", 409, "This policy has a draft already"),
  NOT_A_DRAFT("not-a-draft", 409, "A published version cannot be changed"),
  WITHDRAWAL_NOT_POSSIBLE("withdrawal-not-possible", 409, "This cannot be withdrawn"),
  NOT_WORDING_ONLY("not-wording-only", 409, "More than wording changes"),
  NOT_A_PERSON("not-a-person", 403, "Only a person can answer for this"),
  OWNER_NOT_PREPARED("owner-not-prepared", 422, "A new owner is announced without what it takes"),
  TRANSLATION_OUTDATED("translation-outdated", 422, "A translation may no longer fit"),
  PRECEDENCE_CONTRADICTS(
      "precedence-contradicts", 422, "Policies disagree about which document prevails"),
  APPROVAL_MISSING("approval-missing", 422, "Somebody has yet to agree"),
  CORRECTION_NOT_POSSIBLE("correction-not-possible", 409, "This cannot be corrected"),
  NOTHING_CORRECTED("nothing-corrected", 409, "Nothing is corrected"),
  ALREADY_ATTESTED("already-attested", 409, "You have said so already"),
  POLICY_ARCHIVED("policy-archived", 409, "The policy is archived"),
  ARCHIVE_NOT_POSSIBLE("archive-not-possible", 409, "This cannot be done with the archive");

  private final String slug;
  private final int status;
  private final String title;

  PolicyProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
