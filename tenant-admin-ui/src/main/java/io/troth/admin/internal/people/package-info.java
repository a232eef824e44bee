/** Finding people, and everything that happened around one of them. */
@NullMarked
package io.troth.admin.internal.people;

import org.jspecify.annotations.NullMarked;
