package vn.thamtra.decision.recorded;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.thamtra.wire.Parameters;

/** A call for all recorded decisions that its parameters find. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    "procedure",
    "outcome",
    "kind",
    "late",
    "from",
    "to",
    "dossierCode",
    "caller",
    "rulebook",
    "rule",
    "article",
    "clause",
    "cursor"
})
public @interface AskedForAll {}
