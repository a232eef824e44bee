/** What anonymous visitors of a tenant's pages are asked, and what they answer. */
@NullMarked
package io.troth.centre.internal.visitor;

import org.jspecify.annotations.NullMarked;
