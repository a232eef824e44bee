package io.troth.consent.api;

import io.troth.kernel.ProblemType;

/** Problems of acts. */
public enum ConsentProblem implements ProblemType {
  STALE_FORM("stale-form", 409, "The text has changed since the form was shown"),
  FORM_FORGED("form-forged", 400, "This form was not made by us, or is not yours"),
  FORM_EXPIRED("form-expired", 409, "The form is too old: show it again"),
  DEVICE_LINKED("device-linked", 409, "This device is linked to somebody else"),
  ACT_NOT_POSSIBLE("act-not-possible", 409, "This is not possible now"),
  RECONSENT_REQUIRED("reconsent-required", 403, "The service is closed until you accept");

  private final String slug;
  private final int status;
  private final String title;

  ConsentProblem(String slug, int status, String title) {
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
