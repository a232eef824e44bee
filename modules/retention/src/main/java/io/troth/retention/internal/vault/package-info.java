/** What the identity vault holds goes by the same promises as records do. */
@NullMarked
package io.troth.retention.internal.vault;

import org.jspecify.annotations.NullMarked;
