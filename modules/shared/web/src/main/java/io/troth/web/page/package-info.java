/**
 * What pages are made of: the reader, the shells, the view records of the shared pieces and the
 * formats in which dates and numbers are written. See DESIGN.md.
 */
@NullMarked
package io.troth.web.page;

import org.jspecify.annotations.NullMarked;
