@NullMarked
package io.troth.web.internal.openapi;

import org.jspecify.annotations.NullMarked;
