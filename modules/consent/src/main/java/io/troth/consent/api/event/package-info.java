/** Facts about acts. */
@NullMarked
package io.troth.consent.api.event;

import org.jspecify.annotations.NullMarked;
