/** A tiny module of notes and remarks on which the house itself is tried. */
@NullMarked
package io.troth.testing.sample;

import org.jspecify.annotations.NullMarked;
