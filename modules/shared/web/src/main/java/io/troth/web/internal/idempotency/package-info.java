/** The same request sent twice has one effect and one answer. */
@NullMarked
package io.troth.web.internal.idempotency;

import org.jspecify.annotations.NullMarked;
