package vn.thamtra.workbook.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements by their local names, whatever prefix a program gives them. */
final class Elements {

    private Elements() {}

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Element child = child(parent, name); child != null; child = next(child.getNextSibling(), name)) {
            children.add(child);
        }
        return children;
    }

    static @Nullable Element child(Node parent, String name) {
        return next(parent.getFirstChild(), name);
    }

    private static @Nullable Element next(@Nullable Node from, String name) {
        for (Node node = from; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    /** Everything below, wherever. */
    static List<Element> all(Node parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent)) {
            if (name.equals(child.getLocalName())) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }

    static Element root(Document document) {
        return document.getDocumentElement();
    }

    /** A new element of the same kind as {@code like}. */
    static Element create(Element like, String name) {
        String prefix = like.getPrefix();
        return like.getOwnerDocument()
                .createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    /** The attribute {@code r:id}. */
    static String relationship(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if ("id".equals(attribute.getLocalName()) && attribute.getPrefix() != null) {
                return attribute.getValue();
            }
        }
        return "";
    }

    static int number(Element element, String attribute, int otherwise) {
        return number(element.getAttribute(attribute), otherwise);
    }

    /** What is no number counts as not given, as it does for whoever reads. */
    static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
