@NullMarked
package io.troth.tenant.internal.directory;

import org.jspecify.annotations.NullMarked;
