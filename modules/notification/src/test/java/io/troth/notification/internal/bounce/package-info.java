@NullMarked
package io.troth.notification.internal.bounce;

import org.jspecify.annotations.NullMarked;
