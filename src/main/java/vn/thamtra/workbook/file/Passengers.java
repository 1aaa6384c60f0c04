package vn.thamtra.workbook.file;

import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import vn.thamtra.workbook.fault.Account;
import vn.thamtra.workbook.fault.FaultCode;

/** Finds out what rides along in a file whatever it is called: code by its type, sources elsewhere by their relationship. */
final class Passengers {
    private static final List<String> CODE =
            List.of("vbaproject", "macrosheet", "dialogsheet", "activex", "oleobject", "ms-excel.addin");
    private static final List<String> SOURCES = List.of("externallink", "querytable", "connections");

    private final Account account;

    private Passengers(Account account) {
        this.account = account;
    }

    static void look(OPCPackage file, Account account) throws InvalidFormatException {
        Passengers passengers = new Passengers(account);
        file.getRelationships().forEach(passengers::look);
        for (PackagePart part : file.getParts()) {
            passengers.look(part);
        }
    }

    private void look(PackagePart part) throws InvalidFormatException {
        String name = part.getPartName().getName().substring(1);
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        if (CODE.stream().anyMatch(type::contains)) {
            account.faultOfFile(FaultCode.MACROS, name);
        } else if (SOURCES.stream().anyMatch(type::contains)) {
            account.faultOfFile(FaultCode.EXTERNAL_LINK, name);
        }
        if (!part.isRelationshipPart() && part.hasRelationships()) {
            part.getRelationships().forEach(this::look);
        }
    }

    /** A link to click on reads nothing by itself. */
    private void look(PackageRelationship relationship) {
        boolean clicked = relationship.getRelationshipType().endsWith("/hyperlink");
        if (relationship.getTargetMode() == TargetMode.EXTERNAL && !clicked) {
            account.faultOfFile(
                    FaultCode.EXTERNAL_LINK, relationship.getTargetURI().toString());
        }
    }
}
