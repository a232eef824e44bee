@NullMarked
package io.troth.admin.internal.returned;

import org.jspecify.annotations.NullMarked;
