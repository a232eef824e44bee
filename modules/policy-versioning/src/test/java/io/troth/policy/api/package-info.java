@NullMarked
package io.troth.policy.api;

import org.jspecify.annotations.NullMarked;
