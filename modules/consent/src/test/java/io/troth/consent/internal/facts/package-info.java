@NullMarked
package io.troth.consent.internal.facts;

import org.jspecify.annotations.NullMarked;
