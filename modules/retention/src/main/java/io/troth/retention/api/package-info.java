/** How long data are kept, and their erasure. */
@NullMarked
package io.troth.retention.api;

import org.jspecify.annotations.NullMarked;
