@NullMarked
package io.troth.admin.internal.writing;

import org.jspecify.annotations.NullMarked;
