package vn.thamtra.explanation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.thamtra.digest.Sha256;

/** How the page looks, on a screen and on A4 paper; black on white says everything, colour only repeats it. */
final class Style {
    static final String SHEET = """
            @page { size: A4; margin: 16mm 14mm 18mm; }
            body { font: 10.5pt/1.4 "Noto Serif", "Times New Roman", serif; color: #111; max-width: 185mm; margin: 8mm auto; }
            h1 { font-size: 17pt; margin: 0 0 2mm; }
            h2 { font-size: 12.5pt; margin: 7mm 0 2mm; border-bottom: 0.4mm solid #111; break-after: avoid; }
            h3 { font-size: 11pt; margin: 4mm 0 1.5mm; break-after: avoid; }
            small { color: #444; font-size: 8.5pt; font-weight: normal; }
            p { margin: 1mm 0; }
            tr { break-inside: avoid; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; }
            th, td { border: 0.2mm solid #777; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            th { background: #eee; font-weight: normal; }
            thead { display: table-header-group; }
            .row { border: 0.3mm solid #777; border-left-width: 1.6mm; padding: 1.5mm 2.5mm; margin: 0 0 2.5mm; break-inside: avoid; }
            .row table { margin: 1.5mm 0 0; font-size: 9.5pt; }
            .row p { margin: 0.5mm 0; }
            .ESTABLISHED, .MET { border-left-color: #1a1a1a; }
            .UNKNOWN { border-left-style: dashed; border-left-color: #8a5a00; }
            .EXCLUDED, .NOT_APPLICABLE { border-left-style: dotted; }
            .state { float: right; text-align: right; font-weight: bold; margin-left: 3mm; }
            .decides td { background: #f6f1e2; }
            .decides td:first-child::before { content: "▸ "; }
            .outcome { font-size: 13pt; font-weight: bold; }
            .box { border: 0.6mm solid #111; padding: 2.5mm 3.5mm; margin: 3mm 0; break-inside: avoid; }
            .box table { margin-top: 2mm; }
            code, pre { font: 8.5pt/1.35 "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
            .where { font-size: 8.5pt; color: #333; }
            .ways { margin-left: 4mm; }
            @media print { body { margin: 0; max-width: none; } }
            """;

    /** Nothing may be loaded, nothing may run; only this very style applies. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash() + "'; frame-ancestors 'none'";

    private Style() {}

    private static String hash() {
        return Base64.getEncoder().encodeToString(Sha256.of(SHEET.getBytes(StandardCharsets.UTF_8)));
    }
}
