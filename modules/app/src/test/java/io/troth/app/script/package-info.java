/** The browser script by itself, in a real browser whose network is the test. */
@NullMarked
package io.troth.app.script;

import org.jspecify.annotations.NullMarked;
