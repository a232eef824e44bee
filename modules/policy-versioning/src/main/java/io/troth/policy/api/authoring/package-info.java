/** Writing a policy with help: forms, several people at one draft, import of a plain text. */
@NullMarked
package io.troth.policy.api.authoring;

import org.jspecify.annotations.NullMarked;
