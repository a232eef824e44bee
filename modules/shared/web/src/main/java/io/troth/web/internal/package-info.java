/** Filters and settings that belong to every endpoint. */
@NullMarked
package io.troth.web.internal;

import org.jspecify.annotations.NullMarked;
