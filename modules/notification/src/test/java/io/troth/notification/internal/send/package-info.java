/** Tests of sending notices. */
@NullMarked
package io.troth.notification.internal.send;

import org.jspecify.annotations.NullMarked;
