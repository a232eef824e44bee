/** Tenants, the people and machines that act for them, and how they prove who they are. */
@NullMarked
package io.troth.tenant.api;

import org.jspecify.annotations.NullMarked;
