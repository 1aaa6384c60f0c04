package vn.thamtra.second;

/** Hệ thống hóa văn bản quy phạm pháp luật: 854/QĐ-UBND, Phần II, I.6 and II.6. */
record Systematization(String id) implements Law {

    @Override
    public void judgeOnce(Case letter, Findings found) {
        found.tell("NOTICE", id + "-03", "deadline");
    }

    /** The law prescribes no dossier: nothing is ever missing. */
    @Override
    public void judge(Case one, Findings found) {}
}
