/** Systems outside to which erasures are passed on, and what they answered. */
@NullMarked
package io.troth.admin.internal.connector;

import org.jspecify.annotations.NullMarked;
