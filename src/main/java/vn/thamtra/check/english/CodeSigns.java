package vn.thamtra.check.english;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a code in English: {@code {3 chữ số}.{chữ cái A đến Y}} is {@code {3 digits}.{letter from A to Y}}. */
final class CodeSigns {
    static final String HEADING = "Dạng";

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private CodeSigns() {}

    static String english(String form) {
        return BRACES.matcher(form).replaceAll(sign -> Matcher.quoteReplacement("{" + sign(sign) + "}"));
    }

    private static String sign(MatchResult sign) {
        return sign.group(1)
                .replace("các nhóm sau dấu chấm", "the groups behind dots")
                .replace("ngày nhận", "day of receipt")
                .replace("chữ số hoặc chữ cái", "digits or letters")
                .replace("chữ số", "digits")
                .replaceFirst("chữ cái(?: ([A-Z]) đến ([A-Z]))", "letter from $1 to $2")
                .replace("chữ cái", "letter");
    }
}
