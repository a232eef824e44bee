/** The course of a version from draft to archive, apart from writing and publishing it. */
@NullMarked
package io.troth.policy.internal.flow;

import org.jspecify.annotations.NullMarked;
