@NullMarked
package io.troth.notification.internal.domain;

import org.jspecify.annotations.NullMarked;
