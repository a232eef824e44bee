/** Who looked at who the person is, who may, and who asks to. */
@NullMarked
package io.troth.centre.internal.look;

import org.jspecify.annotations.NullMarked;
