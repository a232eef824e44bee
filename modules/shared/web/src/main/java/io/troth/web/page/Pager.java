package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Ways through a list with a cursor.
 *
 * @param shown what is on this page: "1 to 50 of 200 people"
 * @param first to the first page; null when this is it
 * @param next to the following page; null when this is the last
 */
public record Pager(String shown, @Nullable String first, @Nullable String next) {}
