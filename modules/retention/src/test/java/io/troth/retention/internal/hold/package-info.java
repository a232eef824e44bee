/** Tests of legal holds. */
@NullMarked
package io.troth.retention.internal.hold;

import org.jspecify.annotations.NullMarked;
