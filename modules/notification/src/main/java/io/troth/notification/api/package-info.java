/** Notices to people and the evidence of each. */
@NullMarked
package io.troth.notification.api;

import org.jspecify.annotations.NullMarked;
