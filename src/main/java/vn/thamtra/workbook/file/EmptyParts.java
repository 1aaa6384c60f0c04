package vn.thamtra.workbook.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Parts of no bytes that claim to be deflated, as some programs write them: a deflated part has at least two bytes, so that
 * whoever unpacks the file in its order would take the next part for their content. They are stored, and told so.
 */
final class EmptyParts {
    private static final int LISTED = 0x02014B50;
    private static final int STARTS = 0x04034B50;
    private static final int LENGTH_OF_LISTED = 46;
    private static final int LENGTH_OF_START = 30;
    private static final int DEFLATED = 8;
    private static final int SIZES_FOLLOW = 8;

    private EmptyParts() {}

    /**
     * The same archive, or a copy in which such parts are stored.
     *
     * @param end where the list of the parts ends
     */
    static byte[] stored(byte[] archive, int end) {
        ByteBuffer list = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        byte[] copy = archive;
        int at = list.getInt(end + 16);
        while (at >= 0 && at + LENGTH_OF_LISTED <= end && list.getInt(at) == LISTED) {
            boolean nothing = list.getShort(at + 10) == DEFLATED
                    && (list.getShort(at + 8) & SIZES_FOLLOW) == 0
                    && list.getInt(at + 20) == 0
                    && list.getInt(at + 24) == 0;
            int start = list.getInt(at + 42);
            if (nothing && start >= 0 && start + LENGTH_OF_START <= end && list.getInt(start) == STARTS) {
                copy = copy == archive ? archive.clone() : copy;
                copy[start + 8] = 0;
            }
            at += LENGTH_OF_LISTED
                    + Short.toUnsignedInt(list.getShort(at + 28))
                    + Short.toUnsignedInt(list.getShort(at + 30))
                    + Short.toUnsignedInt(list.getShort(at + 32));
        }
        return copy;
    }
}
