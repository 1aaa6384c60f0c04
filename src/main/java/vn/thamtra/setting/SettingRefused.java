package vn.thamtra.setting;

/** The service must not start with this setting: what is wrong with it, and what to do, for the person who starts it. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    public SettingRefused(String fault, String advice) {
        super(fault);
        this.advice = advice;
    }

    /**
     * Refuses a value that is out of bounds.
     *
     * @param bounds what would do, in figures
     */
    public static void unless(boolean within, String name, Object value, String bounds) {
        if (!within) {
            throw new SettingRefused(
                    name + "=" + value + ": ngoài khoảng cho phép / is out of bounds",
                    "Đặt trong khoảng / Set it within: " + name + "=" + bounds);
        }
    }

    String advice() {
        return advice;
    }
}
