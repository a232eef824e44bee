/** Clients of the tenant, their members, and what these may do with their profiles. */
@NullMarked
package io.troth.subject.internal.organisation;

import org.jspecify.annotations.NullMarked;
