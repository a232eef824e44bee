/** Records as they lie: reading back, showing, erasing. */
@NullMarked
package io.troth.collection.internal.record;

import org.jspecify.annotations.NullMarked;
