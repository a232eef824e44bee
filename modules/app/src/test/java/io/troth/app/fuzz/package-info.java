/** What nobody should send, sent to every operation. */
@NullMarked
package io.troth.app.fuzz;

import org.jspecify.annotations.NullMarked;
