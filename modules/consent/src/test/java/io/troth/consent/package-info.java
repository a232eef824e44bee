@NullMarked
package io.troth.consent;

import org.jspecify.annotations.NullMarked;
