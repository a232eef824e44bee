@NullMarked
package io.troth.tenant.internal.page;

import org.jspecify.annotations.NullMarked;
