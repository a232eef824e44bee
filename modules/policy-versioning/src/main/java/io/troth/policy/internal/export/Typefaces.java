package io.troth.policy.internal.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.troth.policy.api.PolicyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The Liberation typefaces, read from the class path: nothing on paper depends on the machine. */
@ApplicationScoped
class Typefaces {

  /** About 200 pages. */
  private static final int LONGEST = 600_000;

  private static final String SERIF = "Liberation Serif";
  private static final String SANS = "Liberation Sans";
  private static final String MONO = "Liberation Mono";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private record Face(String family, int weight, FontStyle style, byte[] bytes) {}

  private final List<Face> faces =
      List.of(
          face(SERIF, REGULAR, FontStyle.NORMAL, "LiberationSerif-Regular"),
          face(SERIF, REGULAR, FontStyle.ITALIC, "LiberationSerif-Italic"),
          face(SERIF, BOLD, FontStyle.NORMAL, "LiberationSerif-Bold"),
          face(SERIF, BOLD, FontStyle.ITALIC, "LiberationSerif-BoldItalic"),
          face(SANS, REGULAR, FontStyle.NORMAL, "LiberationSans-Regular"),
          face(SANS, BOLD, FontStyle.NORMAL, "LiberationSans-Bold"),
          face(MONO, REGULAR, FontStyle.NORMAL, "LiberationMono-Regular"));

  private final CmapLookup letters = letters(faces.get(0).bytes());

  void addTo(PdfRendererBuilder builder) {
    for (var face : faces) {
      builder.useFont(
          () -> new ByteArrayInputStream(face.bytes()),
          face.family(),
          face.weight(),
          face.style(),
          true);
    }
  }

  /** Whether every letter of the text is there. */
  boolean write(PolicyText text) {
    return pieces(text).allMatch(this::write);
  }

  static boolean isTooLong(PolicyText text) {
    return pieces(text).mapToInt(String::length).sum() > LONGEST;
  }

  private static Stream<String> pieces(PolicyText text) {
    return Stream.concat(
        Stream.of(text.title(), text.changeSummary()),
        text.clauses().stream().flatMap(each -> Stream.of(each.heading(), each.body())));
  }

  private boolean write(String words) {
    return words
        .codePoints()
        .filter(letter -> !Character.isWhitespace(letter))
        .allMatch(letter -> letters.getGlyphId(letter) != 0);
  }

  private static Face face(String family, int weight, FontStyle style, String file) {
    return new Face(family, weight, style, read("liberation/" + file + ".ttf"));
  }

  private static byte[] read(String resource) {
    try (var in =
        Objects.requireNonNull(
            Typefaces.class.getClassLoader().getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CmapLookup letters(byte[] face) {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
