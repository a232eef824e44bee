/** A version's promises as linked data, for every document that has to say them to machines. */
@NullMarked
package io.troth.policy.api.linked;

import org.jspecify.annotations.NullMarked;
