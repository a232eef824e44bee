package io.troth.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An application that holds its database until it is killed. */
final class ForeverRunning {

  private ForeverRunning() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var settings =
        new EmbeddedDatabaseSettings(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            0,
            Durability.EVERY_COMMIT,
            EmbeddedDatabaseSettings.USUAL_CACHE);
    var database = EmbeddedDatabase.start(settings);
    Files.writeString(database.folder().resolve("ready"), "yes");
    new CountDownLatch(1).await();
    database.close();
  }
}
