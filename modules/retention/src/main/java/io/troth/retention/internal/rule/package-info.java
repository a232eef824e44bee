/** What retention promises come to: the pure plan of one record, and the same as statements. */
@NullMarked
package io.troth.retention.internal.rule;

import org.jspecify.annotations.NullMarked;
