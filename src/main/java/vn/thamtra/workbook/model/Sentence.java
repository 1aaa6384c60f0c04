package vn.thamtra.workbook.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the system itself has to say, by the id under which {@code loi-van.xlsx} words it, with the places its words fill. */
public enum Sentence {
    NOT_DONE("LV-01", Place.PARTY, Place.ACT, Place.DUE),
    DONE_LATE("LV-02", Place.PARTY, Place.ACT, Place.DUE),
    RIGHT_LAPSED("LV-03", Place.PARTY, Place.ACT, Place.DUE),
    RIGHT_USED_LATE("LV-04", Place.PARTY, Place.ACT, Place.DUE),
    DAY("LV-05", Place.DAY),
    MOMENT("LV-06", Place.HOUR, Place.MINUTE, Place.DAY),
    UNSETTLED("LV-07", Place.PARTY, Place.ACT, Place.DUE),
    NEAR_MISS("LV-11", Place.TOLD, Place.WANTED, Place.GIVEN),
    MISSES("LV-12", Place.TOLD, Place.LIST),
    MISS("LV-13", Place.NAME, Place.WANTED, Place.GIVEN),
    MISS_UNTOLD("LV-14", Place.NAME, Place.WANTED),
    MISS_AND_MISS("LV-15", Place.BEFORE, Place.AFTER),
    UNDECIDED("LV-21", Place.ABOUT, Place.ASKED),
    OTHER_GROUND("LV-22", Place.ABOUT),
    FACT_AND_FACT("LV-23", Place.BEFORE, Place.AFTER),
    UNKNOWN_YEARS("LV-31", Place.YEARS),
    NOT_YET_IN_FORCE("LV-32", Place.RECEIVED, Place.FROM),
    NOT_IN_FORCE("LV-33", Place.RECEIVED, Place.FROM, Place.TO),
    UNANNOUNCED("LV-34", Place.LIST),
    YEAR_AND_DAYS("LV-35", Place.YEARS, Place.LIST),
    ENDED("LV-36", Place.LIST),
    ENDED_ONE("LV-37", Place.NAME, Place.DAY),
    REPLACED_ONE("LV-38", Place.NAME, Place.DAY, Place.AFTER),
    COMPARED("LV-39", Place.LIST),
    YES("LV-41"),
    NO("LV-42"),
    NOTHING_GIVEN("LV-43"),
    ABSENT("LV-44"),
    PRESENT("LV-45"),
    ONE_OR_OTHER("LV-46", Place.BEFORE, Place.AFTER),
    OTHER_THAN("LV-47", Place.VALUE),
    QUOTED("LV-48", Place.VALUE),
    WITH_UNIT("LV-49", Place.VALUE, Place.UNIT),
    AT_LEAST("LV-51", Place.VALUE),
    MORE_THAN("LV-52", Place.VALUE),
    AT_MOST("LV-53", Place.VALUE),
    LESS_THAN("LV-54", Place.VALUE),
    FROM_DAY("LV-55", Place.VALUE),
    AFTER_DAY("LV-56", Place.VALUE),
    UNTIL_DAY("LV-57", Place.VALUE),
    BEFORE_DAY("LV-58", Place.VALUE),
    BETWEEN("LV-59", Place.BEFORE, Place.AFTER),
    MONTHS_PASSED("LV-60", Place.VALUE),
    BY_RECEIPT("LV-61"),
    SHARE("LV-62", Place.VALUE, Place.NAME),
    CHANNEL("LV-71"),
    ONE_STOP("LV-72"),
    OUTCOME("LV-73"),
    IN_PERSON("LV-74"),
    POST("LV-75"),
    ONLINE("LV-76"),
    DOCUMENT_SYSTEM("LV-77"),
    ACCEPT("LV-81"),
    SUPPLEMENT("LV-82"),
    REFUSE("LV-83"),
    REVIEW("LV-84");

    private final String id;
    private final List<Place> places;

    /** What is filled into a sentence, as it is named between braces. */
    public enum Place {
        PARTY("bên thực hiện"),
        ACT("việc"),
        DUE("thời hạn"),
        DAY("ngày"),
        HOUR("giờ"),
        MINUTE("phút"),
        TOLD("câu"),
        WANTED("yêu cầu"),
        GIVEN("hồ sơ"),
        LIST("các điểm"),
        NAME("tên"),
        BEFORE("trước"),
        AFTER("sau"),
        ABOUT("nội dung"),
        ASKED("thông tin"),
        YEARS("các năm"),
        RECEIVED("ngày nhận"),
        FROM("ngày bắt đầu"),
        TO("ngày kết thúc"),
        VALUE("giá trị"),
        UNIT("đơn vị"),
        CONFIRMED("ngày rà soát"),
        ENDED_LAW("văn bản đã hết hiệu lực"),
        COMPARED_LAW("văn bản cần đối chiếu");

        private final String name;

        Place(String name) {
            this.name = name;
        }

        /** As it stands between braces. */
        public String braced() {
            return "{" + name + "}";
        }
    }

    Sentence(String id, Place... places) {
        this.id = id;
        this.places = List.of(places);
    }

    public String id() {
        return id;
    }

    /** Each of them stands in the sentence, in both languages. */
    public List<Place> places() {
        return places;
    }

    /** What the sentence of a hand-written rule may name besides: the law of the procedure as it stood. */
    public static List<Place> ofRules() {
        return List.of(Place.CONFIRMED, Place.ENDED_LAW, Place.COMPARED_LAW);
    }

    /** The sentence of an id of the workbook. */
    public static Optional<Sentence> of(String id) {
        return Stream.of(values()).filter(sentence -> sentence.id.equals(id)).findFirst();
    }
}
