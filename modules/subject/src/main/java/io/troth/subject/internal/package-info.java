/** The identity vault and the ways into it. */
@NullMarked
package io.troth.subject.internal;

import org.jspecify.annotations.NullMarked;
