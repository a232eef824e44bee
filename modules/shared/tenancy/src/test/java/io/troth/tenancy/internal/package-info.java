@NullMarked
package io.troth.tenancy.internal;

import org.jspecify.annotations.NullMarked;
