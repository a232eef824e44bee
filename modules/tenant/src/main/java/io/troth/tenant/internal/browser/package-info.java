/** Publishable keys, origins, and the tokens of people in a tenant's own pages. */
@NullMarked
package io.troth.tenant.internal.browser;

import org.jspecify.annotations.NullMarked;
