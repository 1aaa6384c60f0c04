package vn.thamtra.workbook.cell;

import java.util.List;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Nearest;
import vn.thamtra.workbook.model.Template;

/**
 * What a message names between braces: values of tables, by their Vietnamese names, the same ones in both languages.
 *
 * @param known names of values
 * @param open whether a declaration could not be read
 */
public record MessagePlaces(List<String> known, boolean open) {

    /** Tells what is wrong with the places of a message, which is returned. */
    public Message told(Slot vi, Slot en, Message said) {
        tell(vi, said.vi(), said.en());
        tell(en, said.en(), said.vi());
        return said;
    }

    private void tell(Slot slot, String text, String other) {
        List<String> places = Template.places(text);
        places.stream()
                .map(place -> place.substring(1, place.length() - 1))
                .filter(name -> !known.contains(name) && (!open || Nearest.to(name, known) != null))
                .distinct()
                .forEach(
                        name -> slot.fault(FaultCode.UNKNOWN_VALUE_NAMED, "{" + name + "}", Nearest.hint(name, known)));
        if (!Template.isBalanced(text)) {
            slot.fault(FaultCode.UNKNOWN_VALUE_NAMED, "{ }", "");
        }
        known.stream()
                .map(name -> "{" + name + "}")
                .filter(place -> other.contains(place) && !places.contains(place) && !text.isEmpty())
                .forEach(place -> slot.fault(FaultCode.MISSING_PLACE, place));
    }
}
