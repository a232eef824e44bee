/**
 * The last board of the fence between tenants: a JDBC driver that reads every statement before the
 * database does, and refuses what could touch a row of another tenant.
 */
@NullMarked
package io.troth.tenancy.guard;

import org.jspecify.annotations.NullMarked;
