/** Versions and differences as the design system shows them; shared by every page. */
@NullMarked
package io.troth.policy.api.page;

import org.jspecify.annotations.NullMarked;
