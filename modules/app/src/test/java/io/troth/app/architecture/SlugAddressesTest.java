package io.troth.app.architecture;

import static io.troth.app.architecture.FencesTest.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import io.troth.kernel.Problem;
import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No policy can have a slug that an address of the pages needs. */
class SlugAddressesTest {

  private static final List<String> WHERE_SLUGS_STAND = List.of("/policies/", "/admin/policies/");

  @Test
  void whatStandsWhereASlugDoesIsRefusedAsOne() {
    var words = words();

    assertThat(words).contains("import");
    assertThat(words).allSatisfy(word -> assertThat(refusal(word)).isInstanceOf(Problem.class));
    assertThat(refusal("privacy")).isNull();
  }

  private static Set<String> words() {
    return HOUSE.stream()
        .flatMap(SlugAddressesTest::paths)
        .flatMap(
            path ->
                WHERE_SLUGS_STAND.stream()
                    .filter(path::startsWith)
                    .map(start -> path.substring(start.length()).split("/")[0]))
        .filter(word -> !word.isEmpty() && !word.contains("{"))
        .collect(Collectors.toSet());
  }

  private static Stream<String> paths(JavaClass resource) {
    if (!resource.isAnnotatedWith(Path.class)) {
      return Stream.empty();
    }
    var start = resource.getAnnotationOfType(Path.class).value();
    return Stream.concat(
        Stream.of(start),
        resource.getMethods().stream()
            .filter(method -> method.isAnnotatedWith(Path.class))
            .map(method -> method.getAnnotationOfType(Path.class).value())
            .map(path -> start + (path.startsWith("/") ? "" : "/") + path));
  }

  /** Slugs are the catalogue's own business; only here somebody else asks. */
  private static Throwable refusal(String slug) {
    return catchThrowable(
        () -> {
          var require =
              Class.forName("io.troth.policy.internal.catalogue.Slugs")
                  .getDeclaredMethod("require", String.class);
          require.setAccessible(true);
          try {
            require.invoke(null, slug);
          } catch (InvocationTargetException refused) {
            throw refused.getCause();
          }
        });
  }
}
