/** Planning, sending and taking back notices, and what is known of each. */
@NullMarked
package io.troth.notification.internal;

import org.jspecify.annotations.NullMarked;
