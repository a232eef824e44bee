@NullMarked
package io.troth.admin.internal;

import org.jspecify.annotations.NullMarked;
