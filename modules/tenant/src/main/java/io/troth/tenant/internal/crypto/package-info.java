/** The master key, each tenant's own keys, and unguessable values. */
@NullMarked
package io.troth.tenant.internal.crypto;

import org.jspecify.annotations.NullMarked;
