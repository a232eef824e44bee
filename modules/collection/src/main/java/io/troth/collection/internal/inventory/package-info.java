/** The inventory: what may be collected. */
@NullMarked
package io.troth.collection.internal.inventory;

import org.jspecify.annotations.NullMarked;
