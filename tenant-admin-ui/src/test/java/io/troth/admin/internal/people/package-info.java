@NullMarked
package io.troth.admin.internal.people;

import org.jspecify.annotations.NullMarked;
