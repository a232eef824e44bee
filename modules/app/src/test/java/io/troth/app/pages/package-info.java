/** What people see, opened in a real browser. */
@NullMarked
package io.troth.app.pages;

import org.jspecify.annotations.NullMarked;
