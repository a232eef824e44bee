/** Who else gets data, and opting out of them. */
@NullMarked
package io.troth.centre.internal.party;

import org.jspecify.annotations.NullMarked;
