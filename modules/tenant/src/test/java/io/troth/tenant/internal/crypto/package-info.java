@NullMarked
package io.troth.tenant.internal.crypto;

import org.jspecify.annotations.NullMarked;
