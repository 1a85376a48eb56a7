package io.github.resglass.reports.sample;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The JDK's XML parser, as a judge of markup that was written by hand. */
public final class Dom {

  private Dom() {}

  public static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      // Nothing may be fetched, and errors are for the test to show.
      builder.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("fetches " + systemId);
          });
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException failure) {
      throw new AssertionError(failure.getMessage() + "\n" + xml, failure);
    }
  }

  public static List<Element> elements(Document document, String name) {
    var nodes = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  public static List<String> texts(Document document, String name) {
    return elements(document, name).stream().map(Node::getTextContent).toList();
  }

  public static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
