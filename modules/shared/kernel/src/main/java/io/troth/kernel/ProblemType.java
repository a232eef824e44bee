package io.troth.kernel;

/**
 * A stable kind of problem (RFC 9457 {@code type}). Each module lists its own in one enum; the slug
 * never changes once released.
 */
public interface ProblemType {

  /** Last segment of the type URI, kebab case, unique across modules. */
  String slug();

  /** HTTP status code, 400 to 599. */
  int status();

  /** One short sentence, the same for every occurrence. */
  String title();
}
