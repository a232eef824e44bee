/** What a person decides: purposes, sale and sharing, restriction. */
@NullMarked
package io.troth.centre.internal.choices;

import org.jspecify.annotations.NullMarked;
