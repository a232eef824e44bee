/** What others add to a registration. */
@NullMarked
package io.troth.subject.spi;

import org.jspecify.annotations.NullMarked;
