/** Paper: our own pages as tagged PDF. */
@NullMarked
package io.troth.policy.api.print;

import org.jspecify.annotations.NullMarked;
