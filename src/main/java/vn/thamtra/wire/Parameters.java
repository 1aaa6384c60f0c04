package vn.thamtra.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters after the question mark that a call knows. Whatever else is given is refused; without it, all is. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Parameters {
    String[] value() default {};

    /** Whether the call takes a form whose fields depend on what it is about; who reads them then refuses what is unknown. */
    boolean form() default false;
}
