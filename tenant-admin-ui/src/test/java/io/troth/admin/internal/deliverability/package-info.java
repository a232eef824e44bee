@NullMarked
package io.troth.admin.internal.deliverability;

import org.jspecify.annotations.NullMarked;
