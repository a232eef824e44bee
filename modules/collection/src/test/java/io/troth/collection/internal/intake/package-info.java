@NullMarked
package io.troth.collection.internal.intake;

import org.jspecify.annotations.NullMarked;
