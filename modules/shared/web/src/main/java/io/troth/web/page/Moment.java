package io.troth.web.page;

/**
 * A date as a page shows it.
 *
 * @param iso for machines, the {@code datetime} attribute
 * @param words absolute, in the reader's language and zone
 * @param relative "in 6 days", seen from the moment of reading
 */
public record Moment(String iso, String words, String relative) {}
