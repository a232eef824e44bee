@NullMarked
package io.troth.notification.internal.mail;

import org.jspecify.annotations.NullMarked;
