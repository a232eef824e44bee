package io.troth.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a module depends on stands in the list of dependencies with its reason. */
class DependenciesTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final String OUR_OWN = "io.troth";
  private static final String EVERYWHERE = "everywhere";
  private static final String ROOT_MODULE = "";
  private static final Pattern NAME = Pattern.compile("`(?:([\\w.-]+):)?([\\w.-]+)`");

  /** A library that a module names itself. */
  private record Used(String module, String group, String artifact) {
    String name() {
      return group + ":" + artifact;
    }
  }

  /** Where a library is used, as the list says, and why. */
  private record Row(String where, String why) {
    boolean covers(String module) {
      return !why.isBlank()
          && (where.equals(EVERYWHERE) || List.of(where.split(", ")).contains(module));
    }
  }

  @Test
  void everyDirectDependencyIsListedForItsModuleWithAReason() {
    var listed = listed();
    var used = used();

    assertThat(used).hasSizeGreaterThan(50);
    assertThat(used)
        .allSatisfy(
            one ->
                assertThat(listed.getOrDefault(one.name(), List.of()))
                    .as("rows of docs/dependencies.md on %s", one)
                    .anyMatch(row -> row.covers(one.module()) || one.module().equals(ROOT_MODULE)));
  }

  @Test
  void nothingIsListedThatNoModuleUses() {
    var names = used().stream().map(Used::name).toList();

    assertThat(listed().keySet())
        .allSatisfy(
            name ->
                assertThat(names.contains(name) || isBuiltWith(name))
                    .as("%s is used somewhere", name)
                    .isTrue());
  }

  /** A plugin's own dependency is no module's. */
  private static boolean isBuiltWith(String name) {
    var artifact = "<artifactId>" + name.substring(name.indexOf(':') + 1) + "</artifactId>";
    return poms().stream().anyMatch(pom -> read(pom).contains(artifact));
  }

  private static Map<String, List<Row>> listed() {
    var rows = new HashMap<String, List<Row>>();
    for (var line : read(ROOT.resolve("docs/dependencies.md")).lines().toList()) {
      var cells = line.split("\\|");
      if (cells.length < 4 || !line.startsWith("| `")) {
        continue;
      }
      var group = "";
      var names = NAME.matcher(cells[1]);
      while (names.find()) {
        group = names.group(1) == null ? group : names.group(1);
        rows.computeIfAbsent(group + ":" + names.group(2), any -> new ArrayList<>())
            .add(new Row(cells[2].strip(), cells[3].strip()));
      }
    }
    return rows;
  }

  private static List<Used> used() {
    return poms().stream().flatMap(DependenciesTest::used).toList();
  }

  private static Stream<Used> used(Path pom) {
    var path = ROOT.relativize(pom);
    var names = path.getNameCount();
    var module = names > 1 ? path.getName(names - 2).toString() : ROOT_MODULE;
    return children(document(pom), "dependencies")
        .flatMap(all -> children(all, "dependency"))
        .map(one -> new Used(module, text(one, "groupId"), text(one, "artifactId")))
        .filter(
            one -> !one.group().startsWith(OUR_OWN) && !one.group().equals("${project.groupId}"));
  }

  private static Element document(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Stream<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found.stream();
  }

  private static String text(Element parent, String name) {
    return children(parent, name).map(Element::getTextContent).findFirst().orElse("").strip();
  }

  private static List<Path> poms() {
    try (var files = Files.find(ROOT, 4, (path, any) -> path.endsWith("pom.xml"))) {
      return files.filter(path -> !path.toString().contains("/target/")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
