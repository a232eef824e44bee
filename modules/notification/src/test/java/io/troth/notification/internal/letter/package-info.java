@NullMarked
package io.troth.notification.internal.letter;

import org.jspecify.annotations.NullMarked;
