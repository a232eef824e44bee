package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One place on the way to this page.
 *
 * @param href null for the page itself
 */
public record Crumb(String label, @Nullable String href) {}
