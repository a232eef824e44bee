/** The published description of the API. */
@NullMarked
package io.troth.app.api;

import org.jspecify.annotations.NullMarked;
