@NullMarked
package io.troth.admin.internal.correction;

import org.jspecify.annotations.NullMarked;
