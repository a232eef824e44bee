/** Tests of the walk over old installations. */
@org.jspecify.annotations.NullMarked
package io.troth.consent.internal.upkeep;
