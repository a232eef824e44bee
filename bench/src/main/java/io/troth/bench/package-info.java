/** Plain baselines beside the application, and a crowd to measure with. */
@NullMarked
package io.troth.bench;

import org.jspecify.annotations.NullMarked;
