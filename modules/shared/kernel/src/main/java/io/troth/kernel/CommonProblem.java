package io.troth.kernel;

/** Problems that any module may meet. */
public enum CommonProblem implements ProblemType {
  /** A field is missing, malformed or out of range. */
  INVALID_INPUT("invalid-input", 422, "The input is not valid"),
  /** Nothing of that id, or nothing the caller may know of. */
  NOT_FOUND("not-found", 404, "There is nothing here"),
  /** The thing was changed by somebody else since it was read. */
  STALE_EDIT("stale-edit", 412, "This was changed in the meantime"),
  /** An edit came without {@code If-Match}. */
  PRECONDITION_REQUIRED("precondition-required", 428, "Say which state you are changing"),
  /** The thing is in a state that does not allow this. */
  CONFLICT("conflict", 409, "This is not possible in the present state"),
  /** The same idempotency key came with another body. */
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The idempotency key was used before"),
  /** The first request with this idempotency key is still being served. */
  IDEMPOTENCY_KEY_BUSY("idempotency-key-busy", 409, "The first request is still under way"),
  /** More bytes, lines or items than are taken. */
  TOO_LARGE("too-large", 413, "The input is too large"),
  /** More calls than are taken in this time. */
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  /** No credential, or none that is valid. */
  UNAUTHENTICATED("unauthenticated", 401, "Sign in or send a valid key"),
  /** The credential is valid but does not permit this. */
  FORBIDDEN("forbidden", 403, "This is not permitted"),
  /** The tenant is suspended: new processing stops, the doors of people stay open. */
  TENANT_SUSPENDED("tenant-suspended", 403, "This tenant is suspended"),
  /** A fault on our side; the log has the details under the same id. */
  INTERNAL("internal", 500, "Something went wrong on our side");

  private final String slug;
  private final int status;
  private final String title;

  CommonProblem(String slug, int status, String title) {
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
