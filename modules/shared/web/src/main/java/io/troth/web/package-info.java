/**
 * What every endpoint and page shares: permissions, problems, paging, entity tags, idempotency
 * keys, limits, security headers, addresses and the design system.
 */
@NullMarked
package io.troth.web;

import org.jspecify.annotations.NullMarked;
