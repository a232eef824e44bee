@NullMarked
package io.troth.consent.internal.ledger;

import org.jspecify.annotations.NullMarked;
