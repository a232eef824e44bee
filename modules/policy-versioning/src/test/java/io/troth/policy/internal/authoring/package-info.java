@NullMarked
package io.troth.policy.internal.authoring;

import org.jspecify.annotations.NullMarked;
