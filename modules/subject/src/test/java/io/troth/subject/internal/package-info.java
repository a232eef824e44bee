/** Tests of the identity vault and its doors. */
@NullMarked
package io.troth.subject.internal;

import org.jspecify.annotations.NullMarked;
