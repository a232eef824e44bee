@NullMarked
package io.troth.kafka;

import org.jspecify.annotations.NullMarked;
