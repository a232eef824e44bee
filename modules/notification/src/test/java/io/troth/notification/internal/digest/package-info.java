@NullMarked
package io.troth.notification.internal.digest;

import org.jspecify.annotations.NullMarked;
