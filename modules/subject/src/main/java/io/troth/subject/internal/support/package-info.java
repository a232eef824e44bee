/** Leave to see who somebody is, and the window it opens. */
@NullMarked
package io.troth.subject.internal.support;

import org.jspecify.annotations.NullMarked;
