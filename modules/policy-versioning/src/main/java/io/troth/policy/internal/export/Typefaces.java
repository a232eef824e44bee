package io.troth.policy.internal.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.troth.policy.api.PolicyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

  private record Face(String family, int weight, FontStyle style, String file) {}

  private static final List<Face> FACES =
      List.of(
          new Face(SERIF, REGULAR, FontStyle.NORMAL, "LiberationSerif-Regular"),
          new Face(SERIF, REGULAR, FontStyle.ITALIC, "LiberationSerif-Italic"),
          new Face(SERIF, BOLD, FontStyle.NORMAL, "LiberationSerif-Bold"),
          new Face(SERIF, BOLD, FontStyle.ITALIC, "LiberationSerif-BoldItalic"),
          new Face(SANS, REGULAR, FontStyle.NORMAL, "LiberationSans-Regular"),
          new Face(SANS, BOLD, FontStyle.NORMAL, "LiberationSans-Bold"),
          new Face(MONO, REGULAR, FontStyle.NORMAL, "LiberationMono-Regular"));

  private final Map<String, byte[]> files =
      FACES.stream().map(Face::file).collect(Collectors.toMap(file -> file, Typefaces::read));
  private final CmapLookup letters = letters(bytes(FACES.get(0)));

  void addTo(PdfRendererBuilder builder) {
    for (var face : FACES) {
      builder.useFont(
          () -> new ByteArrayInputStream(bytes(face)),
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

  boolean write(String words) {
    return words
        .codePoints()
        .filter(letter -> !Character.isWhitespace(letter))
        .allMatch(letter -> letters.getGlyphId(letter) != 0);
  }

  private byte[] bytes(Face face) {
    return Objects.requireNonNull(files.get(face.file()));
  }

  private static byte[] read(String file) {
    var resource = "liberation/" + file + ".ttf";
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
