package vn.thamtra.workbook.file;

import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;

/**
 * How letters look: of a font, or of the runs of a text that differ from the font of their cell.
 *
 * @param struck whether some are struck out
 * @param tiny whether some are too small to be seen
 * @param colours those that are named
 */
record Lettering(boolean struck, boolean tiny, Set<Integer> colours) {
    static final Lettering PLAIN = new Lettering(false, false, Set.of());

    /** Points under which nobody reads. */
    private static final double TINY = 3;

    /** Collects what the elements of a font, or of the properties of runs, say. */
    static final class Collected {
        private final Set<Integer> colours = new TreeSet<>();
        private boolean struck;
        private boolean tiny;

        void element(XMLStreamReader xml) {
            String name = xml.getLocalName();
            String value = Xml.text(xml, "val");
            if (name.equals("strike")) {
                struck |= value.isEmpty() || Xml.isTrue(value);
            } else if (name.equals("sz")) {
                tiny |= Measure.below(value, TINY);
            } else if (name.equals("color")) {
                Integer colour = Colours.of(xml);
                if (colour != null) {
                    colours.add(colour);
                }
            }
        }

        Lettering lettering() {
            return !struck && !tiny && colours.isEmpty() ? PLAIN : new Lettering(struck, tiny, Set.copyOf(colours));
        }
    }
}
