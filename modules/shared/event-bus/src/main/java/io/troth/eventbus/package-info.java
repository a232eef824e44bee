/** Facts between modules: written with their cause, delivered at least once, handled once. */
@NullMarked
package io.troth.eventbus;

import org.jspecify.annotations.NullMarked;
