@NullMarked
package io.troth.retention.internal.packing;

import org.jspecify.annotations.NullMarked;
