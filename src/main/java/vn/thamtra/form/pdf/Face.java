package vn.thamtra.form.pdf;

/** The cuts of the type that forms are printed in. */
enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic");

    private final String cut;

    Face(String cut) {
        this.cut = cut;
    }

    /** Where it lies in the library that brings it. */
    String resource() {
        return "/liberation/LiberationSerif-" + cut + ".ttf";
    }
}
