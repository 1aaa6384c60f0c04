package vn.thamtra.workbook.file;

import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Colours as a spreadsheet names them: by their parts, by a number of the old palette, by their part in the usual theme. */
final class Colours {
    static final int BLACK = 0x000000;
    static final int WHITE = 0xFFFFFF;
    /** What nobody tells apart on a page. */
    private static final int ALIKE = 24;

    private static final List<Integer> THEME = List.of(
            WHITE, BLACK, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646, 0x0000FF,
            0x800080);
    private static final List<Integer> OLD = List.of(
            0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF,
            0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000,
            0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
            0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
            0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC,
            0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300,
            0x993300, 0x993366, 0x333399, 0x333333);

    private Colours() {}

    /** The colour that an element names; null where the program chooses one. */
    static @Nullable Integer of(XMLStreamReader xml) {
        String rgb = Xml.text(xml, "rgb");
        int theme = Xml.number(xml, "theme", -1);
        int old = Xml.number(xml, "indexed", -1);
        Integer colour = null;
        if (!rgb.isEmpty()) {
            colour = parts(rgb);
        } else if (theme >= 0 && theme < THEME.size()) {
            colour = THEME.get(theme);
        } else if (old >= 0 && old < OLD.size()) {
            colour = OLD.get(old);
        }
        return colour == null ? null : (Integer) tinted(colour, Xml.text(xml, "tint"));
    }

    private static @Nullable Integer parts(String rgb) {
        try {
            return (int) (Long.parseLong(rgb, 16) & WHITE);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int tinted(int colour, String tint) {
        double share;
        try {
            share = tint.isEmpty() ? 0 : Math.max(-1, Math.min(1, Double.parseDouble(tint)));
        } catch (NumberFormatException e) {
            share = 0;
        }
        int tinted = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = colour >> shift & 0xFF;
            double shade = share < 0 ? part * (1 + share) : part + (0xFF - part) * share;
            tinted |= (int) Math.round(shade) << shift;
        }
        return tinted;
    }

    static boolean alike(int one, int other) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) >= ALIKE) {
                return false;
            }
        }
        return true;
    }
}
