/** The stream of what happens, for tenants' servers that come and ask. */
@NullMarked
package io.troth.notification.internal.changes;

import org.jspecify.annotations.NullMarked;
