@NullMarked
package io.troth.notification.internal.reminder;

import org.jspecify.annotations.NullMarked;
