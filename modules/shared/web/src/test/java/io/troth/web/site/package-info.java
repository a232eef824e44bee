/** A small site with one endpoint for everything that can go right or wrong. */
@NullMarked
package io.troth.web.site;

import org.jspecify.annotations.NullMarked;
