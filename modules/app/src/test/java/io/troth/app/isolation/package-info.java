/** Two tenants and every operation of the API. */
@NullMarked
package io.troth.app.isolation;

import org.jspecify.annotations.NullMarked;
