/** Published versions for everybody: canonical JSON, linked data, print, and the list of them. */
@NullMarked
package io.troth.policy.internal.export;

import org.jspecify.annotations.NullMarked;
