package io.troth.app.packaged;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jboss.byteman.agent.Main;

/**
 * Where on its way from a publication to the evidence the application is ended. Each has rules of
 * Byteman under its name, which an agent writes into the classes as they are loaded: the
 * application itself knows nothing of it. It ends as {@code kill -9} would end it, on the spot and
 * with nothing tidied up, and with a code of that step's own.
 */
enum Step {
  PUBLICATION_HANDED_OVER(81),
  IN_THE_MIDDLE_OF_PLANNING(82),
  PLANNED(83),
  CLAIMED(84),
  IN_THE_MIDDLE_OF_DATA(85),
  TAKEN(86),
  RECORDING(87),
  RECORDED(88),
  WEBHOOK_ANSWERED(89);

  private final int exitCode;

  Step(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  /** What the rules print before the end. */
  String lastWords() {
    return "Ended at " + title();
  }

  /** The option of Java that brings the rules in. */
  String agent() {
    var jar = Path.of(URI.create(location()));
    var rules = Path.of("src", "test", "byteman", title() + ".btm").toAbsolutePath();
    return "-javaagent:" + jar + "=script:" + rules;
  }

  private static String location() {
    return Main.class.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
