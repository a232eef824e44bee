/** Facts about notices. */
@NullMarked
package io.troth.notification.api.event;

import org.jspecify.annotations.NullMarked;
