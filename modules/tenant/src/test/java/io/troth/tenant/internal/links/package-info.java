@NullMarked
package io.troth.tenant.internal.links;

import org.jspecify.annotations.NullMarked;
