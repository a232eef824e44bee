/** What needs staff today. */
@NullMarked
package io.troth.admin.internal.home;

import org.jspecify.annotations.NullMarked;
