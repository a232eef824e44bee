/** Subjects under their pseudonym, and the identity vault that alone knows who they are. */
@NullMarked
package io.troth.subject.api;

import org.jspecify.annotations.NullMarked;
