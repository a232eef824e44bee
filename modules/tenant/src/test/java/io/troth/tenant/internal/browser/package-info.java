@NullMarked
package io.troth.tenant.internal.browser;

import org.jspecify.annotations.NullMarked;
