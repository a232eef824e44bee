/** Where the facts of people are kept: packed for decisions, spread out for counting. */
@NullMarked
package io.troth.consent.internal.facts;

import org.jspecify.annotations.NullMarked;
