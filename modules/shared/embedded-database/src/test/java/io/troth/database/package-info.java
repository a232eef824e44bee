@NullMarked
package io.troth.database;

import org.jspecify.annotations.NullMarked;
