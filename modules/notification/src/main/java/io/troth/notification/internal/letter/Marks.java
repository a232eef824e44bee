package io.troth.notification.internal.letter;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands for one person's name and link in a letter that is written for many. Nobody can guess
 * them, so that they stand nowhere else, and no template changes them.
 */
record Marks(String person, URI link) {

  static Marks of(UUID unguessable) {
    var word = "troth" + unguessable.toString().replace("-", "");
    return new Marks(word, URI.create("https://" + word + ".invalid/"));
  }

  /**
   * @param named whether the name is known
   */
  Optional<String> person(boolean named) {
    return named ? Optional.of(person) : Optional.empty();
  }

  /** The link first: the name stands in it. */
  List<String> inOrder() {
    return inOrder(List.of(link));
  }

  /** The same with several links. */
  List<String> inOrder(List<URI> links) {
    return Stream.concat(links.stream().map(URI::toString), Stream.of(person)).toList();
  }

  /** So many links, none of which begins with another. */
  List<URI> links(int many) {
    return IntStream.range(0, many).mapToObj(number -> link.resolve(number + "/")).toList();
  }
}
