package vn.thamtra.damage;

import java.util.Set;
import java.util.function.Consumer;
import vn.thamtra.workbook.fault.CellFault;

/**
 * A place where a damage fits.
 *
 * @param sheet where it must be told; empty for the whole file, and where another sheet may tell it
 * @param cell the address; {@code 7} for any cell of a row; empty for anywhere in the sheet
 * @param codes any of which tells it; empty for any
 * @param hint what must be suggested; empty for nothing
 * @param harmless whether it may also be put right without a word, so that the same is read as before
 * @param wound does it
 */
record Place(String sheet, String cell, Set<String> codes, String hint, boolean harmless, Consumer<Book> wound) {

    static Place of(String sheet, String cell, String code, Consumer<Book> wound) {
        return new Place(sheet, cell, code.isEmpty() ? Set.of() : Set.of(code.split(" ")), "", false, wound);
    }

    /** Damage to one cell. */
    static Place of(Spot spot, String code, Cell instead) {
        return of(spot.sheet(), spot.address(), code, spot.exchange(instead));
    }

    Place orPutRight() {
        return new Place(sheet, cell, codes, hint, true, wound);
    }

    Place suggesting(String word) {
        return new Place(sheet, cell, codes, word, harmless, wound);
    }

    boolean toldBy(CellFault fault) {
        return (sheet.isEmpty() || fault.sheet().equals(sheet))
                && here(fault.cell())
                && (codes.isEmpty() || codes.contains(fault.code()))
                && (fault.detail().vi().contains(hint) && fault.detail().en().contains(hint));
    }

    private boolean here(String address) {
        return cell.isEmpty() || address.equals(cell) || (row() && address.endsWith(cell) && letters(address));
    }

    private boolean row() {
        return Character.isDigit(cell.charAt(0));
    }

    private boolean letters(String address) {
        int figures = address.length() - cell.length();
        return figures > 0 && Character.isLetter(address.charAt(figures - 1));
    }

    @Override
    public String toString() {
        return sheet + "!" + cell + " " + codes + (hint.isEmpty() ? "" : " suggesting " + hint);
    }
}
