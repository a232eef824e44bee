/** Who a request comes from, as the rest of the platform sees it. */
@NullMarked
package io.troth.tenant.internal.caller;

import org.jspecify.annotations.NullMarked;
