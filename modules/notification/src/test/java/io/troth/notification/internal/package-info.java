/** Tests of notices against a real database and a real mail server. */
@NullMarked
package io.troth.notification.internal;

import org.jspecify.annotations.NullMarked;
