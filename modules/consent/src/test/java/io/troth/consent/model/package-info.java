/**
 * An independent model of standing, written from the sentences of the architecture alone, and the
 * invariants checked against it over random histories.
 *
 * <p>Where the architecture is silent or can be read in two ways, the histories are restricted
 * ({@link io.troth.consent.model.Lawful}) or only the safe direction is asserted (marked at the
 * property).
 */
@NullMarked
package io.troth.consent.model;

import org.jspecify.annotations.NullMarked;
