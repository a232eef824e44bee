/** What was truly on people's screens, and the promise that rests on it. */
@NullMarked
package io.troth.notification.internal.impression;

import org.jspecify.annotations.NullMarked;
