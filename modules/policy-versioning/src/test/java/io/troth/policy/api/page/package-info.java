@NullMarked
package io.troth.policy.api.page;

import org.jspecify.annotations.NullMarked;
