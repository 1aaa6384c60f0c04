package vn.thamtra.form.pdf;

/** A sheet of A4 with its margins, in points: 30/2020/NĐ-CP, Phụ lục I. */
record Sheet(float width, float height) {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float SHORT = 210 * MILLIMETRE;
    private static final float LONG = 297 * MILLIMETRE;
    private static final Sheet PORTRAIT = new Sheet(SHORT, LONG);
    private static final Sheet LANDSCAPE = new Sheet(LONG, SHORT);

    static Sheet of(boolean landscape) {
        return landscape ? LANDSCAPE : PORTRAIT;
    }

    static float millimetres(float length) {
        return length * MILLIMETRE;
    }

    float left() {
        return millimetres(30);
    }

    float right() {
        return width - millimetres(15);
    }

    float top() {
        return height - millimetres(20);
    }

    float bottom() {
        return millimetres(20);
    }

    /** Between the margins. */
    float measure() {
        return right() - left();
    }
}
