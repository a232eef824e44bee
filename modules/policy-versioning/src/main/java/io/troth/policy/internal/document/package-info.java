/** What a version says: reading, writing, checking and showing it. Pure functions. */
@NullMarked
package io.troth.policy.internal.document;

import org.jspecify.annotations.NullMarked;
