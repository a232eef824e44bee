/** Bodies that are read line by line, and answered so. */
@NullMarked
package io.troth.web.lines;

import org.jspecify.annotations.NullMarked;
