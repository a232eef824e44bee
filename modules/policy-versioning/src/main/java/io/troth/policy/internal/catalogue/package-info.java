/** The policies of a tenant, their versions and drafts, and the timelines kept in memory. */
@NullMarked
package io.troth.policy.internal.catalogue;

import org.jspecify.annotations.NullMarked;
