/** The organisation a person belongs to, as far as they may see it. */
@NullMarked
package io.troth.centre.internal.organisation;

import org.jspecify.annotations.NullMarked;
