/** Tests of planning notices. */
@NullMarked
package io.troth.notification.internal.plan;

import org.jspecify.annotations.NullMarked;
