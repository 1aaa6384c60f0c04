package vn.thamtra.rules;

/**
 * What every rule may ask about a dossier, whatever its procedure. For rules that name the declared type of one procedure it is
 * extended by the facts, documents and events of that workbook. Filled before matching, never changed by a rule.
 */
public class DossierFacts extends Receipt {
    private final Findings findings = new Findings();

    public Findings getFindings() {
        return findings;
    }
}
