/** A policy that exists elsewhere comes in. */
@NullMarked
package io.troth.admin.internal.importing;

import org.jspecify.annotations.NullMarked;
