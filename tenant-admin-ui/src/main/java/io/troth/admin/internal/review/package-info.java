/** What publishing a draft would do, who answers for it, and publishing it. */
@NullMarked
package io.troth.admin.internal.review;

import org.jspecify.annotations.NullMarked;
