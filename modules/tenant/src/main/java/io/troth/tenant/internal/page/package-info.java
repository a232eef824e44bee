/** What the pages of this module have in common. */
@NullMarked
package io.troth.tenant.internal.page;

import org.jspecify.annotations.NullMarked;
