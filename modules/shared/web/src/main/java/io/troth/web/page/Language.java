package io.troth.web.page;

/**
 * One language of the language switch.
 *
 * @param tag for example {@code de}
 * @param name in that language itself
 * @param href the same page in that language
 * @param current whether the page is in it now
 */
public record Language(String tag, String name, String href, boolean current) {}
