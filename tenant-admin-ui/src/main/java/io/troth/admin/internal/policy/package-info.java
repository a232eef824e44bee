/** Policies, their versions, and what the owner asks for before one is published. */
@NullMarked
package io.troth.admin.internal.policy;

import org.jspecify.annotations.NullMarked;
