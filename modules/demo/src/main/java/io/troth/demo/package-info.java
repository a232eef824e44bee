/** Everything for show: the sample tenant, the movable clock, the mailbox, the customer's site. */
@NullMarked
package io.troth.demo;

import org.jspecify.annotations.NullMarked;
