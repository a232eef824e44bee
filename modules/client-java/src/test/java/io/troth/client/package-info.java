@NullMarked
package io.troth.client;

import org.jspecify.annotations.NullMarked;
