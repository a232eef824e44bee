@NullMarked
package io.troth.retention.internal.connector;

import org.jspecify.annotations.NullMarked;
