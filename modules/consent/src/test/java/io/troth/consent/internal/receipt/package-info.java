/** Tests of receipts. */
@NullMarked
package io.troth.consent.internal.receipt;

import org.jspecify.annotations.NullMarked;
