package io.troth.policy.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The file format of a version: {@code policy.yaml} and one Markdown file per language. */
@ApplicationScoped
public class PolicyFolder implements PolicyFiles {

  static final String COMMITMENTS = "policy.yaml";
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  @Override
  public PolicyDocument read(Path folder) {
    return parse(name -> content(folder.resolve(name)));
  }

  @Override
  public PolicyDocument read(ClassLoader loader, String folder) {
    return parse(name -> content(loader, folder + "/" + name));
  }

  @Override
  public PolicyDocument read(Map<String, String> files) {
    return parse(name -> Optional.ofNullable(files.get(name)));
  }

  private static PolicyDocument parse(Function<String, Optional<String>> files) {
    var faults = new Faults();
    var yaml = files.apply(COMMITMENTS);
    if (yaml.isEmpty()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, COMMITMENTS, "is missing", "a file of this name");
    }
    var prefix = COMMITMENTS + ": ";
    var fields = Fields.of(NodeReader.yaml(yaml.get(), prefix, faults), prefix, faults);
    var sourceLanguage = fields.text("sourceLanguage");
    var texts = new LinkedHashMap<String, PolicyText>();
    for (var language : fields.words("languages")) {
      text(language, files, faults).ifPresent(text -> texts.put(language, text));
    }
    var commitments = CommitmentsShape.read(fields);
    fields.refuseOthers();
    faults.throwIfAny();
    return new PolicyDocument(sourceLanguage, texts, commitments);
  }

  private static Optional<PolicyText> text(
      String language, Function<String, Optional<String>> files, Faults faults) {
    if (!language.matches("[a-z]{2,3}")) {
      faults.add(COMMITMENTS + ": languages", "\"" + language + "\" is no language", "en, de, …");
      return Optional.empty();
    }
    var file = language + ".md";
    var markdown = files.apply(file);
    if (markdown.isEmpty()) {
      faults.add(file, "is missing", "a file of this name, or no such language");
    }
    return markdown.map(content -> new TextFile(file, faults).read(content));
  }

  @Override
  public Map<String, String> write(PolicyDocument document) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sourceLanguage", document.sourceLanguage());
    fields.put("languages", document.texts().keySet().stream().sorted().toList());
    fields.putAll(CommitmentsShape.write(document.commitments()));
    var files = new LinkedHashMap<String, String>();
    files.put(COMMITMENTS, yaml(fields));
    new TreeMap<>(document.texts())
        .forEach((language, text) -> files.put(language + ".md", TextFile.write(text)));
    return files;
  }

  static String yaml(Map<String, Object> fields) {
    try {
      return YAML.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("fields are always writable as YAML", e);
    }
  }

  private static Optional<String> content(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> content(ClassLoader loader, String resource) {
    try (var stream = loader.getResourceAsStream(resource)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
