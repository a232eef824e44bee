@NullMarked
package io.troth.notification.internal.webhook;

import org.jspecify.annotations.NullMarked;
