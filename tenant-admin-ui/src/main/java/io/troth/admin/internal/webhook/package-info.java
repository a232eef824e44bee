/** Where facts are sent, and what was sent there. */
@NullMarked
package io.troth.admin.internal.webhook;

import org.jspecify.annotations.NullMarked;
