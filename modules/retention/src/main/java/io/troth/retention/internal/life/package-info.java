/** What retention counts from that nobody else knows: uses, and the end of relationships. */
@NullMarked
package io.troth.retention.internal.life;

import org.jspecify.annotations.NullMarked;
