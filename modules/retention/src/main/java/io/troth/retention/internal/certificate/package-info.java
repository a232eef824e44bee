/** Certificates of erasures. */
@NullMarked
package io.troth.retention.internal.certificate;

import org.jspecify.annotations.NullMarked;
