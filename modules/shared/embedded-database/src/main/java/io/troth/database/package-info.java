/** A MariaDB server that the application itself starts, keeps and stops. */
@NullMarked
package io.troth.database;

import org.jspecify.annotations.NullMarked;
