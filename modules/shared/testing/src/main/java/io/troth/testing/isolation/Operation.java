package io.troth.testing.isolation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One operation of the OpenAPI document.
 *
 * @param method upper case
 * @param path with its parameters in braces
 * @param takesBody whether the document describes a request body
 */
public record Operation(String method, String path, boolean takesBody) {

  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z][\\w-]*)}");

  /** What exceptions and samples are listed under, like {@code GET /api/v1/notes/{noteId}}. */
  public String key() {
    return method + " " + path;
  }

  /** Names of the path's parameters, in order. */
  public List<String> parameters() {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** Whether it changes nothing. */
  public boolean isSafe() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** The text with each {@code {name}} replaced by the id of that name. */
  static String fill(String template, Map<String, String> ids) {
    return PARAMETER
        .matcher(template)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    ids.getOrDefault(found.group(1), found.group())));
  }

  /** Whether the text names any of the ids. */
  static boolean names(String template, Map<String, String> ids) {
    return PARAMETER.matcher(template).results().anyMatch(found -> ids.containsKey(found.group(1)));
  }
}
