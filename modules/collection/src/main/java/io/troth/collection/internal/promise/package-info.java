/** What keeps the promises on categories. */
@NullMarked
package io.troth.collection.internal.promise;

import org.jspecify.annotations.NullMarked;
