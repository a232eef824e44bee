/** Corrections of what is published: other words, the same promises, the same version. */
@NullMarked
package io.troth.policy.internal.correction;

import org.jspecify.annotations.NullMarked;
