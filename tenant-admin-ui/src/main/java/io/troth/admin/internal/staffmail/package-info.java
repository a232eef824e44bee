/** Mails that staff get themselves: what each wants, and what stands on the home page. */
@NullMarked
package io.troth.admin.internal.staffmail;

import org.jspecify.annotations.NullMarked;
