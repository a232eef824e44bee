@NullMarked
package io.troth.centre.internal.design;

import org.jspecify.annotations.NullMarked;
