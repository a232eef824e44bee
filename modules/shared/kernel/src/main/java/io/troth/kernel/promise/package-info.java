/** How the house says whether it keeps a promise. */
@NullMarked
package io.troth.kernel.promise;

import org.jspecify.annotations.NullMarked;
