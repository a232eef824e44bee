@NullMarked
package io.troth.tenancy.guard;

import org.jspecify.annotations.NullMarked;
