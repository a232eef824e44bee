/** The access log: every look at who somebody is, and its figures on the promise board. */
@NullMarked
package io.troth.subject.internal.look;

import org.jspecify.annotations.NullMarked;
