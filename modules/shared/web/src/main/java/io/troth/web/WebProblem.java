package io.troth.web;

import io.troth.kernel.ProblemType;

/** Problems of the conversation itself, before any module is asked. */
public enum WebProblem implements ProblemType {
  /** The request cannot be understood at all. */
  BAD_REQUEST("bad-request", 400, "The request is not valid"),
  /** The body is not JSON; line and column say where it stops being so. */
  MALFORMED_JSON("malformed-json", 400, "The body is not valid JSON"),
  /** A page of another site tried to act with this browser's session. */
  CROSS_SITE_REQUEST("cross-site-request", 403, "This came from another site"),
  /** The form lacks its one-time token, or the token is not this browser's. */
  FORM_EXPIRED("form-expired", 403, "This form is no longer valid"),
  /** The address exists, the method does not. */
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
  /** None of the media types in {@code Accept} can be served. */
  NOT_ACCEPTABLE("not-acceptable", 406, "Not available in that media type"),
  /** The first request took effect, and its answer was lost. */
  IDEMPOTENCY_OUTCOME_LOST(
      "idempotency-outcome-lost", 409, "The first request took effect, its answer was lost"),
  /** The body's media type or encoding is not taken. */
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "That media type is not taken here"),
  /** A passing fault: the same request may work in a while. */
  UNAVAILABLE("unavailable", 503, "Not available for the moment");

  private final String slug;
  private final int status;
  private final String title;

  WebProblem(String slug, int status, String title) {
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
