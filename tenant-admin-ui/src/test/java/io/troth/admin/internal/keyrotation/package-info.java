@NullMarked
package io.troth.admin.internal.keyrotation;

import org.jspecify.annotations.NullMarked;
