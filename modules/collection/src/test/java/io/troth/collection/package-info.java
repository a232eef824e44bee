@NullMarked
package io.troth.collection;

import org.jspecify.annotations.NullMarked;
