/** Several changes told in one mail: how long they wait for each other, and which go together. */
@NullMarked
package io.troth.notification.internal.digest;

import org.jspecify.annotations.NullMarked;
