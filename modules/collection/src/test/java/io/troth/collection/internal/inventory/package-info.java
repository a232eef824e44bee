@NullMarked
package io.troth.collection.internal.inventory;

import org.jspecify.annotations.NullMarked;
