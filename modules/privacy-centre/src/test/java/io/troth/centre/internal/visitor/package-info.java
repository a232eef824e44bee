@NullMarked
package io.troth.centre.internal.visitor;

import org.jspecify.annotations.NullMarked;
