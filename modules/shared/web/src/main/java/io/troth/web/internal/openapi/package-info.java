/** What every operation of the API's description has in common. */
@NullMarked
package io.troth.web.internal.openapi;

import org.jspecify.annotations.NullMarked;
