/** How each purpose on consent is answered, and the people behind each number. */
@NullMarked
package io.troth.admin.internal.consent;

import org.jspecify.annotations.NullMarked;
