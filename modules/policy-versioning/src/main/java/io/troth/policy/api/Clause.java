package io.troth.policy.api;

/**
 * One clause of a policy's text in one language.
 *
 * @param id stable across versions and languages; lower-case letters, digits, hyphens; 1 to 64
 * @param heading plain text, at most 200 characters
 * @param body Markdown, at most 20,000 characters, headings from the third level on; HTML, images
 *     and links to anything but web and mail addresses are refused when a document is stored, and
 *     never survive being shown
 */
public record Clause(String id, String heading, String body) {}
