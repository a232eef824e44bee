/** What people did, what binds them, and whether their data may be used. */
@NullMarked
package io.troth.consent.api;

import org.jspecify.annotations.NullMarked;
