package io.troth.kernel;

/**
 * One field that is not right.
 *
 * @param field path of the offending field as the caller wrote it, for example {@code zone}
 * @param message what is wrong with it
 * @param expected what would be right
 */
public record Violation(String field, String message, String expected) {}
