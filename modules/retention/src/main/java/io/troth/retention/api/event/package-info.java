/** Facts about how long data are kept. */
@NullMarked
package io.troth.retention.api.event;

import org.jspecify.annotations.NullMarked;
