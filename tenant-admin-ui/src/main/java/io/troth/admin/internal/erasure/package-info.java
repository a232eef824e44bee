/** Erasures of people: asking for one, the queue, certificates. */
@NullMarked
package io.troth.admin.internal.erasure;

import org.jspecify.annotations.NullMarked;
