/** Accounts of staff, keys of servers and browsers. */
@NullMarked
package io.troth.admin.internal.account;

import org.jspecify.annotations.NullMarked;
