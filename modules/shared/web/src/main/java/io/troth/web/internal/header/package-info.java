/** What every answer says to the browser, and what a browser may not be made to do. */
@NullMarked
package io.troth.web.internal.header;

import org.jspecify.annotations.NullMarked;
