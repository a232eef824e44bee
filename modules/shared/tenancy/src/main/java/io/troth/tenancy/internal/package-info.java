/** How the tenant of a request or job is found, kept and handed to Hibernate. */
@NullMarked
package io.troth.tenancy.internal;

import org.jspecify.annotations.NullMarked;
