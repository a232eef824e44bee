/** What the policies that bind people say of looks without their leave. */
@NullMarked
package io.troth.consent.internal.urgent;

import org.jspecify.annotations.NullMarked;
