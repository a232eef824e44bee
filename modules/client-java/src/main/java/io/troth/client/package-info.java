/**
 * Asks Troth from a tenant's own server. Begin at {@link io.troth.client.Troth}. Uses the JDK
 * alone.
 */
@NullMarked
package io.troth.client;

import org.jspecify.annotations.NullMarked;
