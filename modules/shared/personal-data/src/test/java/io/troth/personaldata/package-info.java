@NullMarked
package io.troth.personaldata;

import org.jspecify.annotations.NullMarked;
