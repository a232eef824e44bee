/** What a person did and was told, on one line of time. */
@NullMarked
package io.troth.centre.internal.history;

import org.jspecify.annotations.NullMarked;
