package io.troth.admin.internal.importing;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.authoring.PlainPolicies;
import io.troth.policy.api.authoring.PlainPolicies.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A text to import, pasted or uploaded, and how it is written. */
record PlainSource(String text, Format format) {

  private static final Pattern HTML =
      Pattern.compile(
          "<(?:!doctype|html|body|p|h[1-6]|div|ul|table|section)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6} \\S|\\A---\\n");

  static PlainSource of(Map<String, String> typed, @Nullable FileUpload file) {
    if (file != null && file.size() > 0) {
      var name = file.fileName() == null ? "" : file.fileName();
      return written(content(file), name, typed);
    }
    return written(typed.getOrDefault("text", ""), "", typed);
  }

  private static PlainSource written(String text, String name, Map<String, String> typed) {
    if (text.isBlank()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "text", "There is no text.", "paste it, or choose a file");
    }
    return new PlainSource(text, format(typed.getOrDefault("format", ""), name, text));
  }

  private static String content(FileUpload file) {
    if (file.size() > PlainPolicies.MOST_BYTES) {
      throw Problem.at(
          CommonProblem.TOO_LARGE, "file", "The file is too long to import.", "at most 2 MB");
    }
    try {
      return Files.readString(file.uploadedFile(), StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "file",
          "The file is not text in UTF-8.",
          "save it as UTF-8 text, Markdown or HTML");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Format format(String chosen, String name, String text) {
    var file = name.toLowerCase(Locale.ROOT);
    var known =
        Arrays.stream(Format.values()).filter(each -> each.name().equals(chosen)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    if (file.endsWith(".html") || file.endsWith(".htm") || HTML.matcher(text).find()) {
      return Format.HTML;
    }
    return file.endsWith(".md") || MARKDOWN.matcher(text).find() ? Format.MARKDOWN : Format.TEXT;
  }

  static PolicyKind kind(String name) {
    return Arrays.stream(PolicyKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "kind",
                    "There is no such kind of policy.",
                    "one of those offered"));
  }
}
