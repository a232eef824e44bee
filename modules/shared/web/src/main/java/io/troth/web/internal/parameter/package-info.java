/** Which query parameters an endpoint of the API takes. */
@NullMarked
package io.troth.web.internal.parameter;

import org.jspecify.annotations.NullMarked;
