/** Acts: what people do, what a use leads to, what the tenant claims of newcomers. */
@NullMarked
package io.troth.consent.internal.ledger;

import org.jspecify.annotations.NullMarked;
