package io.troth.centre.internal.choices;

import org.jspecify.annotations.Nullable;

/**
 * What was just done, as the page after it says it.
 *
 * @param act what can be undone; null where nothing can
 * @param receipt its address
 */
public record Told(String words, @Nullable String act, String receipt) {}
