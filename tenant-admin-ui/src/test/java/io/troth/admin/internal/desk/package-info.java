@NullMarked
package io.troth.admin.internal.desk;

import org.jspecify.annotations.NullMarked;
