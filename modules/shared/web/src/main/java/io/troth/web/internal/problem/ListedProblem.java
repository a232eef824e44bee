package io.troth.web.internal.problem;

import java.net.URI;

/**
 * One kind of problem as listed at {@code /problems}.
 *
 * @param advice what to do about it; may be empty
 */
record ListedProblem(URI type, String slug, int status, String title, String advice) {}
