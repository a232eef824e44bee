/** The module over HTTP: parses, calls one use case, maps the answer. */
@NullMarked
package io.troth.consent.internal.rest;

import org.jspecify.annotations.NullMarked;
