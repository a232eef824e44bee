/** Who stands where with the purposes that rest on consent: counted, listed, exported. */
@NullMarked
package io.troth.consent.internal.explore;

import org.jspecify.annotations.NullMarked;
