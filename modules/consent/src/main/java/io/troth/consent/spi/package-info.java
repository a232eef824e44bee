/** What others hear of what people do, without a fact for every click. */
@NullMarked
package io.troth.consent.spi;

import org.jspecify.annotations.NullMarked;
