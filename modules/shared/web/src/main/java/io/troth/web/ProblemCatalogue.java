package io.troth.web;

import io.troth.kernel.ProblemType;
import java.util.List;

/**
 * The problem types of one module, a bean. Every catalogue is listed at {@code /problems}, every
 * type has a page at {@code /problems/<slug>}, which is also its RFC 9457 {@code type}.
 */
public interface ProblemCatalogue {

  List<? extends ProblemType> types();

  /** One or two sentences on what to do about it; may be empty. */
  default String advice(ProblemType type) {
    return "";
  }
}
