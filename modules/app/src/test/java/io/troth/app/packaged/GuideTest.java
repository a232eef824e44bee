package io.troth.app.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for developers does what it says: its commands are run, its answers compared. */
class GuideTest {

  private static final Path GUIDE = Path.of("../../docs/guides/first-policy-change.md");
  private static final Pattern FENCED =
      Pattern.compile("^```(bash|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern PASSWORD = Pattern.compile("olive@engageware\\.example +(\\S+)");
  private static final String ANYTHING = "…";
  private static final String STEP = "=== step of the guide ===\n";

  /** Commands and the lines their answer must contain in this order; `…` stands for anything. */
  private record Step(String commands, List<String> answer) {}

  @Test
  void everyCommandOfTheGuideSucceedsAndAnswersAsTheGuideSays() throws Exception {
    var steps = steps(Files.readString(GUIDE));
    assertThat(steps).hasSizeGreaterThan(15);
    var data = PackagedApp.freshData("guide");
    try (var app = PackagedApp.demo(data)) {
      var answers = run(app, steps);
      for (int i = 0; i < steps.size(); i++) {
        assertAnswers(steps.get(i), answers.get(i));
      }
    }
  }

  private static List<Step> steps(String guide) {
    var steps = new ArrayList<Step>();
    var fenced = FENCED.matcher(guide);
    while (fenced.find()) {
      if (fenced.group(1).equals("bash")) {
        steps.add(new Step(fenced.group(2), new ArrayList<>()));
      } else {
        fenced.group(2).lines().forEach(steps.get(steps.size() - 1).answer()::add);
      }
    }
    return steps;
  }

  private static List<String> run(PackagedApp app, List<Step> steps) throws Exception {
    var script = new StringBuilder("set -euo pipefail\n");
    for (var step : steps) {
      script.append("printf '\\n%s' '").append(STEP).append("'\n").append(step.commands());
    }
    var folder = Files.createDirectories(app.data().resolve("guide"));
    var file = Files.writeString(folder.resolve("guide.bash"), script);
    var output = folder.resolve("answers.txt");
    var builder = new ProcessBuilder("bash", file.toString()).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    var environment = builder.environment();
    environment.put("TROTH", app.base().replace("localhost", "engageware.localhost"));
    environment.put("KEY", app.apiKey());
    environment.put("PASSWORD", password(app));
    var bash = builder.start();
    var ended = bash.waitFor(5, TimeUnit.MINUTES);
    bash.destroyForcibly();
    var answers = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as(answers).isTrue();
    assertThat(bash.waitFor()).as(answers).isZero();
    return List.of(answers.substring(STEP.length() + 1).split("\n" + STEP, -1));
  }

  private static String password(PackagedApp app) {
    var found = PASSWORD.matcher(app.console());
    assertThat(found.find()).as(app.console()).isTrue();
    return found.group(1);
  }

  private static void assertAnswers(Step step, String answer) {
    assertThat(step.answer()).as("an expected answer to %s", step.commands()).isNotEmpty();
    int from = 0;
    for (var line : step.answer()) {
      for (var part : line.split(ANYTHING)) {
        int found = answer.indexOf(part, from);
        assertThat(found)
            .as("%s in the answer to%n%s%nwhich was%n%s", part, step.commands(), answer)
            .isNotNegative();
        from = found + part.length();
      }
    }
  }
}
