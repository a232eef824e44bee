package io.troth.policy.internal.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The words of a PDF in the order of its tags: what a screen reader reads. */
final class TaggedText {

  private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private TaggedText() {}

  static String of(PDDocument pdf) throws IOException {
    var reader = new TaggedText();
    for (var page : pdf.getPages()) {
      reader.read(page);
    }
    reader.walk(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
    return reader.text.toString();
  }

  private void read(PDPage page) throws IOException {
    var extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    var here = words.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>());
    extractor.getMarkedContents().forEach(content -> collect(content, here));
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> here) {
    var said = new StringBuilder();
    for (var piece : content.getContents()) {
      if (piece instanceof TextPosition letters) {
        said.append(letters.getUnicode());
      } else if (piece instanceof PDMarkedContent inner) {
        collect(inner, here);
      }
    }
    here.merge(content.getMCID(), said.toString(), String::concat);
  }

  private void walk(PDStructureNode node, @Nullable PDPage page) {
    var here =
        node instanceof PDStructureElement element && element.getPage() != null
            ? element.getPage()
            : page;
    for (var kid : node.getKids()) {
      if (kid instanceof Integer id) {
        say(here, id);
      } else if (kid instanceof PDMarkedContentReference reference) {
        say(reference.getPage() == null ? here : reference.getPage(), reference.getMCID());
      } else if (kid instanceof PDStructureNode inner) {
        walk(inner, here);
      }
    }
    text.append(
        node instanceof PDStructureElement element && "P".equals(element.getStandardStructureType())
            ? "\n"
            : "");
  }

  private void say(@Nullable PDPage page, int id) {
    if (page != null) {
      text.append(words.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, ""));
    }
  }
}
