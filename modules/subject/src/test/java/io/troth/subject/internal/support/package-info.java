@NullMarked
package io.troth.subject.internal.support;

import org.jspecify.annotations.NullMarked;
