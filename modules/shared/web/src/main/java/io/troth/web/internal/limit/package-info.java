/** How much a caller may send, how often, and whether the tenant is open at all. */
@NullMarked
package io.troth.web.internal.limit;

import org.jspecify.annotations.NullMarked;
