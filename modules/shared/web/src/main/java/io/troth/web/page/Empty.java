package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands where nothing is yet: says so, and teaches the next step.
 *
 * @param action words of the button; null for none
 */
public record Empty(String title, String text, @Nullable String action, @Nullable String href) {}
