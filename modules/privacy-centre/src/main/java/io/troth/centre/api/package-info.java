/** What a tenant decides about the pages and the script that people see. */
@NullMarked
package io.troth.centre.api;

import org.jspecify.annotations.NullMarked;
