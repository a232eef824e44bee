/** Tests of the policies of the reference tenants. */
@NullMarked
package io.troth.policy.internal.examples;

import org.jspecify.annotations.NullMarked;
