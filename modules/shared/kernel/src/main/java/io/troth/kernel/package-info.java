/** Values every room shares: identifiers, actors, facts, problems, pages. No framework. */
@NullMarked
package io.troth.kernel;

import org.jspecify.annotations.NullMarked;
