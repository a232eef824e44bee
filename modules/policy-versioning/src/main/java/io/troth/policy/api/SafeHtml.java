package io.troth.policy.api;

/**
 * Turns the Markdown of a clause into HTML that may be put into a page as it is: paragraphs, lists,
 * emphasis, quotes, code, headings from level 3, and links to http, https and mailto addresses.
 * HTML in the Markdown is shown as text; scripts, images and styles never survive.
 */
public interface SafeHtml {
  String of(String markdown);
}
