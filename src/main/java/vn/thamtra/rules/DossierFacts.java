package vn.thamtra.rules;

/**
 * What every rule may ask about a dossier, whatever its procedure; the declared type of each procedure extends it by
 * the facts, documents and events of its workbook. Filled before matching, never changed by a rule.
 */
public class DossierFacts extends Receipt {
    private final Findings findings = new Findings();

    public Findings getFindings() {
        return findings;
    }
}
