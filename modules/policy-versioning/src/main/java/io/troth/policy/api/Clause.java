package io.troth.policy.api;

/**
 * One clause of a policy's text in one language.
 *
 * @param id stable across versions and languages; lower-case letters, digits, hyphens; 1 to 64
 * @param heading plain text, at most 200 characters
 * @param body Markdown, at most 20,000 characters; HTML in it is shown as text
 */
public record Clause(String id, String heading, String body) {}
