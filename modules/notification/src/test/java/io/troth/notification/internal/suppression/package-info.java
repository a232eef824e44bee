@NullMarked
package io.troth.notification.internal.suppression;

import org.jspecify.annotations.NullMarked;
