package io.troth.policy.internal.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
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
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("our own template is well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
