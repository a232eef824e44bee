@NullMarked
package io.troth.consent.internal.rest;

import org.jspecify.annotations.NullMarked;
