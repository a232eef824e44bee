/** Turns whatever goes wrong into one shape: RFC 9457 for programs, a readable page for people. */
@NullMarked
package io.troth.web.internal.problem;

import org.jspecify.annotations.NullMarked;
