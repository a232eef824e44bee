/** Calls to addresses that tenants choose: nothing of our own network is reached by them. */
@NullMarked
package io.troth.web.outbound;

import org.jspecify.annotations.NullMarked;
