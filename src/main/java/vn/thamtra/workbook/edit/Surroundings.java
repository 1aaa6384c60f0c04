package vn.thamtra.workbook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What stands around the cells of a sheet and names them by address: drop-downs, formats, merged cells, widths. */
final class Surroundings {

    /** Grow with the rows inserted at their edges. */
    private static final Set<String> GROWING = Set.of("dataValidation", "conditionalFormatting", "autoFilter");

    private static final List<String> FORMULAS = List.of("formula1", "formula2", "formula", "f");

    private final Document sheet;

    Surroundings(Document sheet) {
        this.sheet = sheet;
    }

    void move(References references, Shift columns) {
        for (Element element : elements()) {
            boolean growing = GROWING.contains(element.getLocalName());
            for (String attribute : List.of("ref", "sqref")) {
                String ranges = element.getAttribute(attribute);
                if (!ranges.isEmpty()) {
                    place(element, attribute, references.ranges(ranges, growing));
                }
            }
            if (element.getLocalName().equals("sqref")) {
                element.setTextContent(references.ranges(element.getTextContent(), true));
            }
        }
        Element widths = Elements.child(Elements.root(sheet), "cols");
        if (widths != null) {
            widths(widths, columns);
        }
    }

    private List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (Element child : Elements.children(Elements.root(sheet))) {
            if (!child.getLocalName().equals("sheetData")) {
                elements.add(child);
                below(child, elements);
            }
        }
        return elements;
    }

    private static void below(Element parent, List<Element> elements) {
        for (Element child : Elements.children(parent)) {
            elements.add(child);
            below(child, elements);
        }
    }

    private static void place(Element element, String attribute, String ranges) {
        if (!ranges.isEmpty()) {
            element.setAttribute(attribute, ranges);
        } else if (element.getLocalName().equals("selection")) {
            element.removeAttribute(attribute);
            element.removeAttribute("activeCell");
        } else if (!element.getLocalName().equals("dimension")) {
            Element parent = (Element) element.getParentNode();
            Elements.remove(element);
            if (Elements.children(parent).isEmpty()) {
                Elements.remove(parent);
            } else if (parent.hasAttribute("count")) {
                parent.setAttribute(
                        "count", Integer.toString(Elements.children(parent).size()));
            }
        }
    }

    private static void widths(Element widths, Shift columns) {
        for (Element width : Elements.children(widths, "col")) {
            int first = Elements.number(width, "min", 1) - 1;
            int last = Elements.number(width, "max", first + 1) - 1;
            Shift.Span span = columns.of(new Shift.Span(first, last), false);
            if (span == null) {
                Elements.remove(width);
                continue;
            }
            // a new column is as wide as the one it follows
            width.setAttribute("min", Integer.toString(span.first() + 1));
            width.setAttribute("max", Integer.toString(span.last() + 1 + columns.behind(last)));
        }
        if (Elements.children(widths).isEmpty()) {
            Elements.remove(widths);
        }
    }

    /** Formulas of drop-downs and formats, here or in another sheet, that point to what moved. */
    void point(References references, String name) {
        for (Element element : elements()) {
            if (FORMULAS.contains(element.getLocalName())) {
                String formula = element.getTextContent();
                String moved = references.formula(formula, name);
                if (!moved.equals(formula)) {
                    element.setTextContent(moved);
                }
            }
        }
    }

    /** What refers to parts that are not changed along with the cells. */
    void drop(Set<String> names) {
        elements().stream()
                .filter(element -> names.contains(element.getLocalName()))
                .toList()
                .forEach(Elements::remove);
    }
}
