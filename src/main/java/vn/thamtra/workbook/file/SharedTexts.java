package vn.thamtra.workbook.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;

/** The texts that cells share, by number. Of more than there may be cells the rest is left out, and the file is told. */
final class SharedTexts {
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, Lettering> letterings = new HashMap<>();
    private boolean cut;

    /** @param whole whether the part is there to its end */
    void read(InputStream part, boolean whole, Xml xml, Account account) throws XMLStreamException {
        try {
            read(xml.open(part), account);
        } catch (XMLStreamException e) {
            if (whole) {
                throw e;
            }
            cut = true;
            Unpacked.tellTooLarge(account, "");
        }
    }

    private void read(XMLStreamReader part, Account account) throws XMLStreamException {
        while (!cut && part.hasNext()) {
            if (part.next() == XMLStreamReader.START_ELEMENT
                    && part.getLocalName().equals("si")) {
                Lettering.Collected runs = new Lettering.Collected();
                texts.add(Xml.string(part, runs::element));
                if (!runs.lettering().equals(Lettering.PLAIN)) {
                    letterings.put(texts.size() - 1, runs.lettering());
                }
                cut = texts.size() > Limits.CELLS;
            }
        }
        if (cut) {
            account.faultOfFile(FaultCode.TOO_MANY_CELLS, "", Limits.CELLS);
        }
    }

    /** Whether some were left out. */
    boolean isCut() {
        return cut;
    }

    List<String> all() {
        return List.copyOf(texts);
    }

    /** How the runs of a text look. */
    Lettering lettering(String number) {
        return letterings.isEmpty() ? Lettering.PLAIN : letterings.getOrDefault(index(number), Lettering.PLAIN);
    }

    private static int index(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Empty for one that was left out. */
    String get(String number) throws Damaged {
        try {
            int index = Integer.parseInt(number.strip());
            return cut && index >= texts.size() ? "" : texts.get(index);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Damaged("no shared text " + number);
        }
    }
}
