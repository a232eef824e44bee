/** The sample customer's site and the little server behind it. */
@NullMarked
package io.troth.demo.site;

import org.jspecify.annotations.NullMarked;
