/** What this room keeps of the promises of policies, as the promise board shows it. */
@NullMarked
package io.troth.retention.internal.promise;

import org.jspecify.annotations.NullMarked;
