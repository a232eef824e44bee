/** The data inventory of a tenant, and the records collected under it. */
@NullMarked
package io.troth.collection.api;

import org.jspecify.annotations.NullMarked;
