/** Receipts of acts: for people, on paper, and for machines in two vocabularies. */
@NullMarked
package io.troth.consent.internal.receipt;

import org.jspecify.annotations.NullMarked;
