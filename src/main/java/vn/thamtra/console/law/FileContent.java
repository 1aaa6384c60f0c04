package vn.thamtra.console.law;

import java.util.Arrays;

/** A file of a rulebook, the same in whichever rulebook it stands; the bytes are never changed. */
record FileContent(String name, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }
}
