package io.troth.subject.api;

import io.troth.kernel.ProblemType;

/** Problems of identifying values. */
public enum SubjectProblem implements ProblemType {
  /** GDPR Article 9 data about an identity that nobody knows. */
  SENSITIVE_ON_ANONYMOUS(
      "sensitive-on-anonymous", 422, "Sensitive data is not kept of anonymous identities"),
  /** Sensitive data describes and does not identify. */
  SENSITIVE_NOT_IDENTIFYING(
      "sensitive-not-identifying", 422, "Sensitive data does not belong in the identity vault"),
  /** A name or an address of an identity that nobody knows. */
  IDENTIFYING_ON_ANONYMOUS(
      "identifying-on-anonymous", 422, "This would tell who an anonymous identity is"),
  /** More values of one kind than are kept. */
  TOO_MANY_VALUES("too-many-values", 409, "There are too many values of this kind");

  private final String slug;
  private final int status;
  private final String title;

  SubjectProblem(String slug, int status, String title) {
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
