@NullMarked
package io.troth.policy.internal.export;

import org.jspecify.annotations.NullMarked;
