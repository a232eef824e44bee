/** Single-use mail links and the sessions of the privacy centre. */
@NullMarked
package io.troth.tenant.internal.links;

import org.jspecify.annotations.NullMarked;
