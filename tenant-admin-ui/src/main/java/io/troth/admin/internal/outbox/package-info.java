/** Every notice by mail, and all that happened to each. */
@NullMarked
package io.troth.admin.internal.outbox;

import org.jspecify.annotations.NullMarked;
