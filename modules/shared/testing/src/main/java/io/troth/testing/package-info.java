/** What module tests stand on: a real database, two tenants, a movable clock, contract kits. */
@NullMarked
package io.troth.testing;

import org.jspecify.annotations.NullMarked;
