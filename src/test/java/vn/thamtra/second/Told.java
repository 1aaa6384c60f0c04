package vn.thamtra.second;

/** A reason, as far as two evaluators can be compared; what a reason lacks is empty. */
record Told(String kind, String rule, String subject, String item) {}
