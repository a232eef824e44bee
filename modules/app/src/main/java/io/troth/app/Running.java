package io.troth.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.troth.kernel.Greeting;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything is up: says where, and waits for the end. */
public final class Running implements QuarkusApplication {

  private final Instance<Greeting> greetings;
  private final String publicUrl;

  Running(
      @Any Instance<Greeting> greetings,
      @ConfigProperty(name = "troth.public-url") String publicUrl) {
    this.greetings = greetings;
    this.publicUrl = publicUrl;
  }

  @Override
  public int run(String... args) {
    System.out.println();
    System.out.println("Troth is running at " + publicUrl);
    greetings.stream().flatMap(greeting -> greeting.lines().stream()).forEach(System.out::println);
    Quarkus.waitForExit();
    return 0;
  }
}
