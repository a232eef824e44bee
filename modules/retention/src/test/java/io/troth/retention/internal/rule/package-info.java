/** Tests of what is due and of what is done about it. */
@NullMarked
package io.troth.retention.internal.rule;

import org.jspecify.annotations.NullMarked;
