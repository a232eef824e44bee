/** Asking people to see who they are; looks without their leave; the access log. */
@NullMarked
package io.troth.admin.internal.access;

import org.jspecify.annotations.NullMarked;
