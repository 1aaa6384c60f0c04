package vn.thamtra.form.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** What each stretch of the pages is: a paragraph, a cell of a row of a table, a figure. */
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final List<COSArray> pages = new ArrayList<>();

    Tags(PDDocument document) {
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        root.appendKid(whole);
    }

    PDStructureElement element(String type) {
        return element(type, whole);
    }

    PDStructureElement element(String type, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    PDStructureElement figure(String alternative) {
        PDStructureElement figure = element(StandardStructureTypes.Figure);
        figure.setAlternateDescription(alternative);
        return figure;
    }

    /** Of a cell that heads a column. */
    PDStructureElement heading(PDStructureNode row) {
        PDStructureElement heading = element(StandardStructureTypes.TH, row);
        COSDictionary scope = new COSDictionary();
        scope.setName(COSName.O, "Table");
        scope.setName("Scope", "Column");
        heading.getCOSObject().setItem(COSName.A, scope);
        return heading;
    }

    void begin(PDPage page) {
        page.setStructParents(pages.size());
        pages.add(new COSArray());
    }

    /** The number under which the next stretch of the last page belongs to an element. */
    int next(PDPage page, PDStructureElement element) {
        COSArray onPage = pages.get(pages.size() - 1);
        PDMarkedContentReference stretch = new PDMarkedContentReference();
        stretch.setMCID(onPage.size());
        stretch.setPage(page);
        element.appendKid(stretch);
        onPage.add(element);
        return onPage.size() - 1;
    }

    void finish() {
        COSArray numbers = new COSArray();
        for (int page = 0; page < pages.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add((COSBase) pages.get(page));
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(pages.size());
    }
}
