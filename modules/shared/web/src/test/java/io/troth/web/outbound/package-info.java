/** Tests of calls to addresses that tenants choose. */
@NullMarked
package io.troth.web.outbound;

import org.jspecify.annotations.NullMarked;
