@NullMarked
package io.troth.notification.internal.changes;

import org.jspecify.annotations.NullMarked;
