package io.troth.policy.internal.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads our own well-formed pages. Declarations, and with them entities, are refused. */
final class Markup {

  private static final String NO_DECLARATIONS =
      "http://apache.org/xml/features/disallow-doctype-decl";

  private Markup() {}

  static Document parse(String xhtml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DECLARATIONS, true);
      var builder = factory.newDocumentBuilder();
      return named(builder.parse(new InputSource(new StringReader(xhtml))));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("our own template is well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every link says where it leads, as PDF/UA wants it. */
  private static Document named(Document document) {
    var links = document.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      if (links.item(i) instanceof Element link) {
        link.setAttribute("title", link.getTextContent());
      }
    }
    return document;
  }
}
