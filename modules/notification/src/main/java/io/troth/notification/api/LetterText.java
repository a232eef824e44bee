package io.troth.notification.api;

/**
 * The words of a mail, as plain text with slots like {@code {policy}} and, in the body, blocks like
 * {@code [what-changes]} on lines of their own. Nothing in it is ever evaluated.
 *
 * @param subject one line, 1 to 150 characters; names the policy where the mail is about one
 * @param greeting one line, 1 to 150 characters; the only place for the person's name
 * @param greetingWithoutName for people whose name is not known; one line, 1 to 150 characters
 * @param body 1 to 5,000 characters; paragraphs with an empty line between them, and blocks
 */
public record LetterText(
    String subject, String greeting, String greetingWithoutName, String body) {}
