/** Facts about subjects; never an identifying value. */
@NullMarked
package io.troth.subject.api.event;

import org.jspecify.annotations.NullMarked;
