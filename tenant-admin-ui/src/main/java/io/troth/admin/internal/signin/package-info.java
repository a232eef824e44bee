/** By which provider the tenant's people sign in to the privacy centre. */
@NullMarked
package io.troth.admin.internal.signin;

import org.jspecify.annotations.NullMarked;
