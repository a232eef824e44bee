/**
 * The pure core: what is known of a person in, which version binds them and what they may be asked
 * out. Plain functions over values; no framework, no clock, no database.
 */
@NullMarked
package io.troth.consent.internal.standing;

import org.jspecify.annotations.NullMarked;
