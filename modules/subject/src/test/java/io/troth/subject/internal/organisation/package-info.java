@NullMarked
package io.troth.subject.internal.organisation;

import org.jspecify.annotations.NullMarked;
