/** Every notice to the person, in the centre and for the script of the tenant's own pages. */
@NullMarked
package io.troth.centre.internal.inbox;

import org.jspecify.annotations.NullMarked;
